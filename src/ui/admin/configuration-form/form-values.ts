import {
  configurationSettingsSchema,
  type ConfigurationSettings,
} from '../../../configuration/configuration';
import {
  fieldMappingSchema,
  type FieldMapping,
  type IssueCreation,
} from '../../../configuration/issue-creation';
import type { WritableProjects } from '../../../configuration/writable-projects';

/** What the form holds: settings as typed, with numbers as text, and the client secret that is never shown. */
export type FormValues = Omit<ConfigurationSettings, NumberKey | 'writableProjects'> &
  Record<NumberKey, string> & { writableProjects: ProjectsInForm; clientSecret: string };

/** Without a mode until one is chosen. */
export type ProjectsInForm = Omit<WritableProjects, 'mode'> & { mode: WritableProjects['mode'] | '' };

type PollingNumberKey = 'pollingIntervalMinutes' | 'surveyLookBackHours';
type NumberKey = PollingNumberKey | 'retryLimit' | 'minimumDurationSeconds';

const defaults = configurationSettingsSchema.parse({
  name: 'New',
  host: 'support.example.com',
  clientId: 'new',
});

/** A new configuration: the schema's defaults, and empty values that only the administrator can know. */
export function newValues(): FormValues {
  return { ...valuesOf(defaults), name: '', host: '', clientId: '', writableProjects: notChosen };
}

const notChosen: ProjectsInForm = { mode: '', projects: [] };

/** Stored settings as the form holds them. */
export function valuesOf(settings: ConfigurationSettings): FormValues {
  return {
    ...settings,
    pollingIntervalMinutes: String(settings.pollingIntervalMinutes),
    surveyLookBackHours: String(settings.surveyLookBackHours),
    retryLimit: String(settings.retryLimit),
    minimumDurationSeconds: String(settings.minimumDurationSeconds),
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
    name: `Copy of ${name}`.slice(0, 100),
    writableProjects: writableProjects.mode === 'all' ? notChosen : writableProjects,
  };
}

/** Whether this configuration polls. The settings for polling matter only then. */
export function polls({ pollingEventTypes }: Pick<FormValues, 'pollingEventTypes'>): boolean {
  return pollingEventTypes.length > 0;
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
    pollingIntervalMinutes: pollingNumber('pollingIntervalMinutes', values),
    surveyLookBackHours: pollingNumber('surveyLookBackHours', values),
    retryLimit: wholeNumber(values.retryLimit),
    minimumDurationSeconds: wholeNumber(values.minimumDurationSeconds),
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
  return mode === 'off' ? tidy.filter((mapping) => fieldMappingSchema.safeParse(mapping).success) : tidy;
}

/** The typed client secret, if there is one. */
export function clientSecretOf({ clientSecret }: FormValues): string | undefined {
  const typed = clientSecret.trim();
  return typed === '' ? undefined : typed;
}

/** Without polling, its settings are hidden and must not prevent saving. */
function pollingNumber(key: PollingNumberKey, values: Omit<FormValues, 'clientSecret'>): number {
  const typed = wholeNumber(values[key]);
  if (polls(values)) return typed;
  return configurationSettingsSchema.shape[key].safeParse(typed).success ? typed : defaults[key];
}

function wholeNumber(typed: string): number {
  const text = typed.trim();
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
