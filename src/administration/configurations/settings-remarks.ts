import { listensTo, type ConfigurationSettings } from '../../configuration/configuration';
import type { ConfigurationSet } from '../../configuration/configuration-set';
import type { SettingsRemark } from '../../resolver/settings-remark';

/**
 * What is doubtful about settings that are to take effect, as far as the settings themselves tell. Of a disabled
 * configuration nothing is: it is asked about when it is enabled.
 *
 * @param id of the configuration that has or gets these settings
 */
export function settingsRemarks(
  settings: ConfigurationSettings,
  set: Pick<ConfigurationSet, 'configurations'>,
  id: string | undefined,
): SettingsRemark[] {
  if (settings.disabled) return [];
  const { name, applianceId, host } = settings;
  const remarks: SettingsRemark[] = [];
  if (takesNothing(settings)) remarks.push({ code: 'takes-nothing', name });
  if (writesNothing(settings)) remarks.push({ code: 'writes-nothing', name });
  const others = sharing(settings, set, id)
    .filter((other) => other.host !== host)
    .map((other) => ({ name: other.name, host: other.host }));
  if (others.length > 0) remarks.push({ code: 'shares-appliance-id', name, applianceId, others });
  return remarks;
}

/** Two configurations of one appliance may share an Appliance Id, and each writes. That is told, not asked about. */
export function sharingNotes(
  settings: ConfigurationSettings,
  set: Pick<ConfigurationSet, 'configurations'>,
  id: string | undefined,
): string[] {
  if (settings.disabled) return [];
  const others = sharing(settings, set, id).filter(({ host }) => host === settings.host);
  if (others.length === 0) return [];
  const names = others.map(({ name }) => `“${name}”`).join(', ');
  return [
    `This configuration and ${names} have the Appliance Id “${settings.applianceId}”: every event goes to each of them, and each writes a work log.`,
  ];
}

/** The settings of other enabled configurations with this Appliance Id. */
function sharing(
  { applianceId }: ConfigurationSettings,
  { configurations }: Pick<ConfigurationSet, 'configurations'>,
  id: string | undefined,
): ConfigurationSettings[] {
  return configurations
    .filter((other) => other.id !== id && !other.settings.disabled && listensTo(other, applianceId))
    .map(({ settings }) => settings);
}

function takesNothing({ outboundEventTypes, pollingEventTypes }: ConfigurationSettings): boolean {
  return outboundEventTypes.length === 0 && pollingEventTypes.length === 0;
}

/** Attaching a full report is no write of its own: it goes with a work log or a comment. */
function writesNothing(settings: ConfigurationSettings): boolean {
  return !(
    settings.updateWorkLog ||
    settings.internalComment ||
    settings.linkToAppliance ||
    settings.assignUnassigned ||
    settings.surveyTransitions.length > 0 ||
    settings.issueCreation.mode !== 'off'
  );
}
