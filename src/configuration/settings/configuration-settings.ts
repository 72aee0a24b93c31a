import type * as v from 'valibot';
import { group } from '../group';
import { connectionSettings } from './connection';
import { eventSettings } from './events';
import { issueCreation } from './issue-creation';
import { issueSettings } from './on-issues';
import { representativeSettings } from './representatives';
import { settingsOf, shapeOf, type Field, type FormSetting, type PathsOfKind } from './setting';
import { surveyTransitions } from './surveys';
import { templatesInUse } from './templates';
import { writingSettings } from './writing';

/** Every setting of a configuration. What says something of a setting is made from this table. */
const table = {
  ...connectionSettings,
  ...eventSettings,
  ...writingSettings,
  ...representativeSettings,
  issueCreation,
  surveyTransitions,
  templates: templatesInUse,
  ...issueSettings,
};

/** All settings with their paths: lists are settings as a whole. */
export const allSettings = settingsOf<FormSetting>(table);

/** The paths of the settings with a kind of field. */
export type SettingPath<Kind extends Field['kind']> = PathsOfKind<typeof table, Kind>;

/** The paths of the settings with a kind of field, in the order of the form. */
export function pathsWith<Kind extends Field['kind']>(kind: Kind): SettingPath<Kind>[] {
  const isOfKind = (path: string): path is SettingPath<Kind> =>
    allSettings.some((setting) => setting.path === path && setting.field.kind === kind);
  return allSettings.map(({ path }) => path).filter(isOfKind);
}

/**
 * Everything that an administrator sets in one configuration, with the defaults of a new one. The page and the resolver
 * check it with this same schema. The OAuth client secret is not part of it: it is kept in secret storage alone.
 */
export const configurationSettingsSchema = group(
  shapeOf(table),
  'The settings must be a group of settings with a name, a host name and an OAuth client id.',
);

export type ConfigurationSettings = v.InferOutput<typeof configurationSettingsSchema>;
