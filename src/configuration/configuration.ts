import { z } from 'zod';
import { eventTypes } from '../appliance/event-type';
import { configurationVersion } from './migrate-configuration';
import {
  applianceId,
  clientId,
  eventTypeList,
  flag,
  host,
  locale,
  optionalId,
  plainText,
  requiredText,
  timeZone,
  wholeNumber,
} from './setting-fields';

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

/** What may be created in Jira for a session that names no issue. */
export const issueCreationSchema = z
  .object(
    {
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
    },
    { error: 'Issue creation must be a group of settings with a mode: off, issue or request.' },
  )
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
export const surveyTransitionSchema = z.object(
  {
    survey: z.enum(['customer', 'representative'], {
      error: 'Survey is the customer’s or the representative’s.',
    }),
    question: requiredText('Question', 200),
    answer: requiredText('Answer', 200),
    transition: requiredText('Transition', 200),
  },
  { error: 'A survey transition must be a rule with a survey, a question, an answer and a transition.' },
);

export type SurveyTransition = z.infer<typeof surveyTransitionSchema>;

/** Counted before they are looked at: of a list that is too long one message is enough. */
const surveyTransitions = z
  .array(z.unknown(), { error: 'Survey transitions must be a list of rules.' })
  .max(50, 'There can be at most 50 survey transitions.')
  .pipe(z.array(surveyTransitionSchema));

/** Names of the templates in use; `built-in` is the one that the app ships. */
export const templatesInUseSchema = z.object(
  {
    workLog: requiredText('Work log template', 100).default('built-in'),
    issueSummary: requiredText('Issue summary template', 100).default('built-in'),
    issueDescription: requiredText('Issue description template', 100).default('built-in'),
  },
  { error: 'Templates must be a group of template names.' },
);

const settingsShape = {
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
  /** How long after a session its surveys are looked for by polling; 0: not at all. */
  surveyLookBackHours: wholeNumber('Survey look-back', 0, 168).default(24),
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
  surveyTransitions: surveyTransitions.default([]),
  templates: templatesInUseSchema.prefault({}),
};

/**
 * Everything that an administrator sets in one configuration, with the defaults that a new one starts with. The
 * same schema checks it on the page and in the resolver. The OAuth client secret is not part of it: it lives in
 * secret storage alone.
 */
export const configurationSettingsSchema = z.object(settingsShape, {
  error: 'The settings must be a group of settings with a name, a host name and an OAuth client id.',
});

export type ConfigurationSettings = z.infer<typeof configurationSettingsSchema>;

/**
 * The API account on an appliance. Its client secret and access tokens belong to this host and this client id: they
 * are sent to no other, whatever the configuration says later.
 */
export type ApiAccount = Pick<ConfigurationSettings, 'host' | 'clientId'>;

export function isSameAccount(one: ApiAccount, other: ApiAccount): boolean {
  return one.host === other.host && one.clientId === other.clientId;
}

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
