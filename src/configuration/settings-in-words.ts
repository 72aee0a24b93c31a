import type { ConfigurationSettings } from './configuration';
import { installationSettings, type InstallationSettings } from './configuration-set';
import { valueAt } from './setting-at';
import { allSettings } from './settings/configuration-settings';
import {
  settingsOf,
  type FormSetting,
  type NamedInJira,
  type Setting,
  type WithPath,
} from './settings/setting';

/** One setting with its label and its value as an administrator reads it. */
export interface SettingInWords {
  path: string;
  label: string;
  /** The account, if the setting is a person and one is set. */
  text: string;
  isPerson?: true;
}

/** A setting that differs between two sets, with both values in words. */
export interface SettingChange {
  path: string;
  label: string;
  before: string;
  after: string;
  isPerson?: true;
}

/** All settings in words, in the order of the form. */
export function settingsInWords(settings: ConfigurationSettings): SettingInWords[] {
  return allSettings.map((setting) => {
    const { path, label } = setting;
    return { path, label, text: textOf(setting, settings), ...markedIfPerson(setting) };
  });
}

/** What differs between two sets of settings, in words. Two different values may read the same. */
export function settingChanges(before: ConfigurationSettings, after: ConfigurationSettings): SettingChange[] {
  return allSettings.flatMap((setting) =>
    changeOf(setting, before, after).map((change) => ({ ...change, ...markedIfPerson(setting) })),
  );
}

const ofInstallation = settingsOf<Setting>(installationSettings);

/** What differs between two sets of the installation's settings, in words. */
export function installationSettingChanges(
  before: InstallationSettings,
  after: InstallationSettings,
): SettingChange[] {
  return ofInstallation.flatMap((setting) => changeOf(setting, before, after));
}

const idsAt = new Map([...allSettings, ...ofInstallation].map(({ path, idOf }) => [path, idOf]));

/** What the setting at that path names in Jira by an id, if it does. */
export function namedAt(path: string): NamedInJira | undefined {
  return idsAt.get(path);
}

/** The change of one setting, or none. */
function changeOf(setting: WithPath, before: object, after: object): SettingChange[] {
  const { path, label } = setting;
  if (JSON.stringify(valueAt(before, path)) === JSON.stringify(valueAt(after, path))) return [];
  return [{ path, label, before: textOf(setting, before), after: textOf(setting, after) }];
}

function textOf({ path, inWords }: WithPath, settings: object): string {
  return inWords(valueAt(settings, path));
}

function markedIfPerson({ field }: FormSetting): Pick<SettingInWords, 'isPerson'> {
  return field.kind === 'person' ? { isPerson: true } : {};
}
