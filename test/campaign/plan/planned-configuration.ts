import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { eventTypes, type EventType } from '../../../src/session/event-type';
import type { Random } from '../../stand/appliance/random';
import { drawIssues, plainSettings, type PlannedIssues } from './planned-issues';

export interface PlannedConfiguration {
  name: string;
  applianceId: string;
  outboundEventTypes: readonly EventType[];
  polls: boolean;
  pollingIntervalMinutes: number;
  retryLimit: number;
  /** What is written into an issue besides the work log. */
  effects: PlannedEffects;
  issues: PlannedIssues;
  /** The keys of the projects that its sessions may write into; absent: all. */
  confinedTo?: readonly string[];
}

export type PlannedEffects = Pick<
  ConfigurationSettings,
  'internalComment' | 'attachFullReport' | 'linkToAppliance' | 'surveyTransitions'
>;

/**
 * Draws one configuration or two: both under one Appliance Id, or the other with a URL of its own.
 *
 * @param canPoll whether polling is to be had
 * @param isAboutIssues whether issues are created and assigned
 * @param canConfine whether sessions may be kept out of projects: not if issues move from one to the other
 */
export function drawConfigurations(
  random: Random,
  { canPoll, isAboutIssues, canConfine }: { canPoll: boolean; isAboutIssues: boolean; canConfine: boolean },
): PlannedConfiguration[] {
  const isPollingDrawn = random.chance(0.5);
  const polls = canPoll && isPollingDrawn;
  const options = { polls, isAboutIssues, canConfine };
  const first = {
    ...drawConfiguration(random.fork('first'), options),
    name: 'Help desk',
    applianceId: 'default',
  };
  if (!random.chance(0.3)) return [first];
  const applianceId = random.pick(['default', 'second-line']);
  return [first, { ...drawConfiguration(random.fork('second'), options), name: 'Second line', applianceId }];
}

function drawConfiguration(
  random: Random,
  { polls, isAboutIssues, canConfine }: { polls: boolean; isAboutIssues: boolean; canConfine: boolean },
): Omit<PlannedConfiguration, 'name' | 'applianceId'> {
  return {
    outboundEventTypes: random.chance(0.8) ? eventTypes : ['session-end'],
    polls,
    pollingIntervalMinutes: random.pick([5, 5, 15, 30]),
    retryLimit: random.integer(3, 7),
    effects: drawEffects(random.fork('effects')),
    issues: isAboutIssues ? drawIssues(random.fork('issues')) : plainSettings,
    ...(canConfine && random.fork('projects').chance(0.4) ? { confinedTo: ['SUP'] } : {}),
  };
}

function drawEffects(random: Random): PlannedEffects {
  const resolution = random.fork('resolution').pick(['', '', 'Done']);
  const rule = { question: 'rating', answer: '4', resolution };
  // Every survey of a run has this answer: the one kind moves an issue to and the other fro.
  const surveyTransitions: PlannedEffects['surveyTransitions'] = [
    { ...rule, survey: 'customer', transition: 'Waiting for customer' },
    { ...rule, survey: 'representative', transition: 'Start work' },
  ];
  return {
    internalComment: random.chance(0.5),
    attachFullReport: random.chance(0.5),
    linkToAppliance: random.chance(0.3),
    surveyTransitions: random.chance(0.5) ? surveyTransitions : [],
  };
}
