import { z } from 'zod';
import { eventTypes } from '../appliance/event-type';
import { readHostName } from './host-name';

/** Grows when a stored configuration's shape changes; `migrate-configuration.ts` reads the older ones. */
export const configurationVersion = 1;

/** How many configurations fit the one stored value that an event's path reads (240 KiB, Forge KVS limit). */
export const maximumConfigurations = 50;

export const representativeFields = [
  'username',
  'displayName',
  'publicDisplayName',
  'privateDisplayName',
  'email',
] as const;

export type RepresentativeField = (typeof representativeFields)[number];

const plainText = (field: string, maximum: number) =>
  z
    .string({ error: `${field} must be a text.` })
    .trim()
    .max(maximum, `${field} has at most ${maximum} characters.`)
    .refine((text) => !/\p{Cc}/u.test(text), `${field} must be one line without control characters.`);

const requiredText = (field: string, maximum: number) =>
  plainText(field, maximum).min(1, `${field} is missing. Enter one.`);

const optionalId = (field: string) => plainText(field, 128).default('');

const eventTypeList = (field: string) =>
  z
    .array(z.enum(eventTypes, { error: `${field}: choose from the listed event types.` }), {
      error: `${field} must be a list of event types.`,
    })
    .max(eventTypes.length)
    .transform((list) => eventTypes.filter((type) => list.includes(type)));

const flag = (field: string, initially: boolean) =>
  z.boolean({ error: `${field} is either on or off.` }).default(initially);

const wholeNumber = (field: string, from: number, to: number) =>
  z
    .int({ error: `${field} must be a whole number from ${from} to ${to}.` })
    .min(from, `${field} must be at least ${from}.`)
    .max(to, `${field} must be at most ${to}.`);

const host = z.string({ error: 'Host name must be a text.' }).transform((typed, context) => {
  const reading = readHostName(typed);
  if (reading.kind === 'host') return reading.host;
  context.addIssue({ code: 'custom', message: reading.message });
  return z.NEVER;
});

const applianceId = z
  .string({ error: 'Appliance Id must be a text.' })
  .trim()
  .regex(
    /^[A-Za-z0-9._-]{1,64}$/,
    'Appliance Id has 1 to 64 letters, digits, dots, dashes or underscores, such as default.',
  );

const clientId = requiredText('OAuth client id', 200).refine(
  (text) => !/[\s:]/.test(text),
  'OAuth client id has no spaces or colons. Copy it again from the API account on the appliance.',
);

const locale = z
  .string({ error: 'Locale must be a text.' })
  .trim()
  .refine(isLocale, 'Locale must be a language tag such as en-US or de-DE.')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

const timeZone = z
  .string({ error: 'Time zone must be a text.' })
  .trim()
  .refine(isTimeZone, 'Time zone must be a name such as UTC or Europe/Berlin.');

/** What may be created in Jira for a session that names no issue. */
export const issueCreationSchema = z
  .object({
    mode: z.enum(['off', 'issue', 'request'], {
      error: 'Issue creation is off, an issue, or a customer request.',
    }),
    projectId: optionalId('Project'),
    issueTypeId: optionalId('Issue type'),
    serviceDeskId: optionalId('Service desk'),
    requestTypeId: optionalId('Request type'),
    triggerValue: plainText('Trigger value', 100).default(''),
    defaultAssignee: optionalId('Default assignee'),
    defaultReporter: optionalId('Default reporter'),
  })
  .superRefine((creation, context) => {
    const missing = (field: keyof typeof creation, message: string) => {
      if (creation[field] === '') context.addIssue({ code: 'custom', path: [field], message });
    };
    if (creation.mode === 'issue') {
      missing('projectId', 'Project is missing. Choose where issues are created.');
      missing('issueTypeId', 'Issue type is missing. Choose what is created.');
    }
    if (creation.mode === 'request') {
      missing('serviceDeskId', 'Service desk is missing. Choose where requests are created.');
      missing('requestTypeId', 'Request type is missing. Choose what is created.');
    }
  });

export type IssueCreation = z.infer<typeof issueCreationSchema>;

/** One rule: where a survey's question got this answer, the issue makes this transition. */
export const surveyTransitionSchema = z.object({
  survey: z.enum(['customer', 'representative'], {
    error: 'Survey is the customer’s or the representative’s.',
  }),
  question: requiredText('Question', 200),
  answer: requiredText('Answer', 200),
  transition: requiredText('Transition', 200),
});

export type SurveyTransition = z.infer<typeof surveyTransitionSchema>;

/** Names of the templates in use; `built-in` is the one that the app ships. */
export const templatesInUseSchema = z.object({
  workLog: requiredText('Work log template', 100).default('built-in'),
  issueSummary: requiredText('Issue summary template', 100).default('built-in'),
  issueDescription: requiredText('Issue description template', 100).default('built-in'),
});

/**
 * Everything that an administrator sets in one configuration, with the defaults that a new one starts with. The
 * same schema checks it on the page and in the resolver. The OAuth client secret is not part of it: it lives in
 * secret storage alone.
 */
export const configurationSettingsSchema = z.object({
  name: requiredText('Name', 100),
  applianceId: applianceId.default('default'),
  host,
  clientId,
  locale: locale.default('en-US'),
  timeZone: timeZone.default('UTC'),
  disabled: flag('Disabled', false),
  allowInvalidCertificates: flag('Allow invalid certificates', false),
  useNonTlsConnections: flag('Use non-TLS connections', false),
  outboundEventTypes: eventTypeList('Outbound event types').default([...eventTypes]),
  pollingEventTypes: z
    .array(z.literal('session-end', { error: 'Polling event types: only the session end can be polled.' }), {
      error: 'Polling event types must be a list of event types.',
    })
    .max(1, 'Polling event types: each event type once.')
    .default([]),
  pollingIntervalMinutes: wholeNumber('Polling interval', 5, 1440)
    .refine(
      (minutes) => minutes % 5 === 0,
      'Polling interval goes in steps of 5 minutes, such as 5, 10 or 15.',
    )
    .default(5),
  retryLimit: wholeNumber('Retry attempt limit', 0, 20).default(7),
  retryOutboundEventTypes: eventTypeList('Retry event types for outbound events').default([...eventTypes]),
  retryPollingEventTypes: eventTypeList('Retry event types for polling').default(['session-end']),
  updateWorkLog: flag('Update work log', true),
  adjustEstimate: z
    .enum(['leave', 'auto'], { error: 'Remaining estimate is either left alone or adjusted.' })
    .default('leave'),
  notifyWatchers: flag('Notify watchers', false),
  representativeField: z
    .enum(representativeFields, { error: 'Representative field: choose one of the listed fields.' })
    .default('displayName'),
  assignOnCreation: flag('Assign to the representative', true),
  issueCreation: issueCreationSchema.prefault({ mode: 'off' }),
  surveyTransitions: z
    .array(surveyTransitionSchema, { error: 'Survey transitions must be a list of rules.' })
    .max(50, 'At most 50 survey transitions.')
    .default([]),
  templates: templatesInUseSchema.prefault({}),
});

export type ConfigurationSettings = z.infer<typeof configurationSettingsSchema>;

/** A configuration as it is stored. */
export const configurationSchema = z.object({
  version: z.literal(configurationVersion),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Grows with every change; a save that names an older one is refused as stale. */
  revision: z.int().min(1),
  createdAt: z.int(),
  updatedAt: z.int(),
  /** Whether secret storage holds a client secret for it; an imported configuration starts without. */
  hasClientSecret: z.boolean(),
  settings: configurationSettingsSchema,
});

export type Configuration = z.infer<typeof configurationSchema>;

/** Whether the configuration listens to this Appliance Id. Ids compare without case. */
export function listensTo(configuration: Configuration, applianceIdOfEvent: string): boolean {
  return configuration.settings.applianceId.toLowerCase() === applianceIdOfEvent.toLowerCase();
}

function isLocale(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
