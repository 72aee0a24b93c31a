import * as v from 'valibot';
import type { Configuration } from './configuration';
import type { ConfigurationSettings } from './settings/configuration-settings';

/** What a session may lead to beside its content: that is its work log, comment, files and links. */
export const optionalEffects = ['transitions', 'assigning', 'creating', 'notifications'] as const;

export type OptionalEffect = (typeof optionalEffects)[number];

/** How each is called within a sentence. */
export const effectNouns: Record<OptionalEffect, string> = {
  transitions: 'transitions',
  assigning: 'assigning',
  creating: 'creating issues',
  notifications: 'notifications',
};

/** What is left out of a backfill or of a delivery that it made. */
export const leftOutSchema = v.array(v.picklist(optionalEffects));

/** What an administrator leaves out who wants only these. */
export function allBut(wanted: readonly OptionalEffect[]): OptionalEffect[] {
  return optionalEffects.filter((effect) => !wanted.includes(effect));
}

/** The configuration as it applies to what leaves this out: as if all of that were switched off. */
export function withoutEffects(
  configuration: Configuration,
  leftOut: readonly OptionalEffect[] = [],
): Configuration {
  if (leftOut.length === 0) return configuration;
  const settings = leftOut.reduce(switchedOff, configuration.settings);
  return { ...configuration, settings };
}

function switchedOff(settings: ConfigurationSettings, effect: OptionalEffect): ConfigurationSettings {
  const { issueCreation } = settings;
  switch (effect) {
    case 'transitions':
      return { ...settings, surveyTransitions: [] };
    case 'assigning':
      return {
        ...settings,
        assignUnassigned: false,
        assignOnCreation: false,
        issueCreation: { ...issueCreation, defaultAssignee: '', representativesWatch: false },
      };
    case 'creating':
      return { ...settings, issueCreation: { ...issueCreation, mode: 'off' } };
    case 'notifications':
      // Jira mails whom a request is raised for.
      return {
        ...settings,
        notifyWatchers: false,
        issueCreation: { ...issueCreation, customerEmailField: '' },
      };
  }
}
