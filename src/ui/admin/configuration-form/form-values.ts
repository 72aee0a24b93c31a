import { textStart } from '../../../foundation/text-start';
import * as v from 'valibot';
import {
  configurationSettingsSchema,
  type ConfigurationSettings,
} from '../../../configuration/configuration';
import {
  fieldMappingSchema,
  type FieldMapping,
  type IssueCreation,
} from '../../../configuration/issue-creation';
import {
  allSettings,
  pathsWith,
  type SettingPath,
} from '../../../configuration/settings/configuration-settings';
import { isShownIn } from '../../../configuration/settings/setting';
import type { WritableProjects } from '../../../configuration/writable-projects';
import { tableOf } from '../../../foundation/keys-of';

/** What the form holds: settings as typed, with numbers as text, and the client secret that is never shown. */
export type FormValues = Omit<ConfigurationSettings, NumberKey | 'writableProjects'> &
  Record<NumberKey, string> & { writableProjects: ProjectsInForm; clientSecret: string };

/** Without a mode until one is chosen. */
export type ProjectsInForm = Omit<WritableProjects, 'mode'> & { mode: WritableProjects['mode'] | '' };

type NumberKey = keyof Pick<ConfigurationSettings, SettingPath<'number'>>;

const numberKeys: readonly NumberKey[] = pathsWith('number');

const defaults = v.parse(configurationSettingsSchema, {
  name: 'New',
  host: 'support.example.com',
  clientId: 'new',
});

/** A language and a time zone, as far as they are known. */
export interface OwnLanguage {
  locale?: string;
  timeZone?: string;
}

/**
 * A new configuration: the schema's defaults, with the administrator's own language and time zone if they are known,
 * and empty values that only the administrator can know.
 */
export function newValues({ locale, timeZone }: OwnLanguage = {}): FormValues {
  return {
    ...valuesOf(defaults),
    locale: parsedOr(defaults.locale, configurationSettingsSchema.entries.locale, locale),
    timeZone: parsedOr(defaults.timeZone, configurationSettingsSchema.entries.timeZone, timeZone),
    name: '',
    host: '',
    clientId: '',
    writableProjects: notChosen,
  };
}

function parsedOr(otherwise: string, schema: v.GenericSchema<unknown, string>, value?: string): string {
  const parsed = v.safeParse(schema, value);
  return value !== undefined && parsed.success ? parsed.output : otherwise;
}

const notChosen: ProjectsInForm = { mode: '', projects: [] };

/** Stored settings as the form holds them. */
export function valuesOf(settings: ConfigurationSettings): FormValues {
  return {
    ...settings,
    ...tableOf(numberKeys, (key) => String(settings[key])),
    clientSecret: '',
  };
}

/**
 * Stored settings as the start of another configuration. It needs its own client secret. “All projects” has to be
 * chosen again, since it may come from before that choice existed.
 */
export function copyOf(settings: ConfigurationSettings): FormValues {
  const { writableProjects, name } = settings;
  return {
    ...valuesOf(settings),
    name: textStart(`Copy of ${name}`, 100),
    writableProjects: writableProjects.mode === 'all' ? notChosen : writableProjects,
  };
}

/**
 * The settings to check, test or save, as they were typed: the schema trims them. Text that is no number becomes `NaN`,
 * which the schema refuses in words.
 */
export function settingsOf({ clientSecret: _, ...values }: FormValues): Record<string, unknown> {
  return {
    ...values,
    writableProjects: withProjectsInUse(values.writableProjects),
    issueCreation: { ...values.issueCreation, fields: fieldsOf(values.issueCreation) },
    ...tableOf(numberKeys, (key) => numberIn(values, key)),
  };
}

/** The form keeps the list while “all” is selected, but it then means nothing. */
function withProjectsInUse({ mode, projects }: ProjectsInForm): ProjectsInForm {
  return { mode, projects: mode === 'these' ? projects : [] };
}

/**
 * The mapped fields without blank values, such as the one after a label’s last comma. Without issue creation they are
 * not shown, and fields with mistakes are left out.
 */
function fieldsOf({ mode, fields }: IssueCreation): FieldMapping[] {
  const tidy = fields.map((mapping) => ({
    ...mapping,
    values: mapping.values.map((value) => value.trim()).filter((value) => value !== ''),
  }));
  return mode === 'off' ? tidy.filter((mapping) => v.is(fieldMappingSchema, mapping)) : tidy;
}

/** The typed client secret, if there is one. */
export function clientSecretOf({ clientSecret }: FormValues): string | undefined {
  const typed = clientSecret.trim();
  return typed === '' ? undefined : typed;
}

/** A number that is not shown must not prevent saving: a wrong one becomes the default. */
function numberIn(values: Omit<FormValues, 'clientSecret'>, key: NumberKey): number {
  const typed = wholeNumber(values[key]);
  const isShown = allSettings.some((setting) => setting.path === key && isShownIn(values, setting));
  if (isShown) return typed;
  return v.is(configurationSettingsSchema.entries[key], typed) ? typed : defaults[key];
}

function wholeNumber(typed: string): number {
  const text = typed.trim();
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
