import type { ConfigurationSettings } from '../../configuration/configuration';
import { settingChanges, settingsInWords } from '../../configuration/settings-in-words';
import type { FieldChange } from '../../resolver/page-answer';

/** What a change did to the settings, for the record. In a new configuration everything is a change. */
export function changesTo(
  settings: ConfigurationSettings,
  before: ConfigurationSettings | undefined,
): FieldChange[] {
  if (before) return settingChanges(before, settings);
  return settingsInWords(settings).map(({ text, ...setting }) => ({ ...setting, before: '', after: text }));
}
