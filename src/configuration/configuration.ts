import { z } from 'zod';
import { eventTypes, polledEventTypes } from '../session/event-type';
import { surveyKinds } from '../session/session';
import { issueCreationSchema } from './issue-creation';
import { configurationVersion } from './migrate-configuration';
import {
  applianceId,
  clientId,
  eventTypeList,
  flag,
  host,
  locale,
  plainText,
  requiredText,
  timeZone,
  wholeNumber,
} from './setting-fields';
import { writableProjectsSchema } from './writable-projects';

/** How many configurations fit into the one stored value that every event reads (240 KiB, Forge KVS limit). */
export const maximumConfigurations = 50;

export const representativeFields = [
  'username',
  'displayName',
  'publicDisplayName',
  'privateDisplayName',
  'email',
] as const;

export type RepresentativeField = (typeof representativeFields)[number];

/** One rule: if a survey's question got this answer, the issue makes this transition. */
export const surveyTransitionSchema = z.object(
  {
    survey: z.enum(surveyKinds, {
      error: 'Survey is the customer’s or the representative’s.',
    }),
    question: requiredText('Question', 200),
    answer: requiredText('Answer', 200),
    /** The name of a transition or of the status that it leads to. */
    transition: requiredText('Transition', 200),
    /** Fills a resolution that the transition requires; empty: none. */
    resolution: plainText('Resolution', 200).default(''),
  },
  { error: 'A survey transition must be a rule with a survey, a question, an answer and a transition.' },
);

export type SurveyTransition = z.infer<typeof surveyTransitionSchema>;

/** Counted before they are checked: a list that is too long needs only one message. */
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
    internalComment: requiredText('Internal comment template', 100).default('built-in'),
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
  outboundEventTypes: eventTypeList('Outbound events').default([...eventTypes]),
  pollingEventTypes: z
    .array(
      z.enum(polledEventTypes, { error: 'Poll for ended sessions: only the session end can be polled.' }),
      {
        error: 'Poll for ended sessions must be a list of event types.',
      },
    )
    .max(polledEventTypes.length, 'Poll for ended sessions: each event type once.')
    .default([]),
  pollingIntervalMinutes: wholeNumber('Polling interval', 5, 1440)
    .refine(
      (minutes) => minutes % 5 === 0,
      'Polling interval goes in steps of 5 minutes, such as 5, 10 or 15.',
    )
    .default(5),
  /** How long after a session polling looks for its surveys; 0: not at all. */
  surveyLookBackHours: wholeNumber('Survey look-back', 0, 168).default(24),
  retryLimit: wholeNumber('Retry attempt limit', 0, 20).default(7),
  retryOutboundEventTypes: eventTypeList('Retry for outbound events').default([...eventTypes]),
  retryPollingEventTypes: eventTypeList('Retry for polling').default([...polledEventTypes]),
  /** Shorter sessions are left out; 0: none. */
  minimumDurationSeconds: wholeNumber('Minimum duration', 0, 86_400).default(0),
  /** If the external key names several issues: all of them instead of the first. */
  addToAllIssues: flag('Add to all issues that are named', false),
  /** Settings stored before this choice existed read as “all”; a new configuration has to say it. */
  writableProjects: writableProjectsSchema.prefault({ mode: 'all' }),
  updateWorkLog: flag('Update work log', true),
  workLogFor: z
    .enum(['session', 'representatives'], {
      error: 'Work logs are one for the session or one for each representative.',
    })
    .default('session'),
  adjustEstimate: z
    .enum(['leave', 'auto'], { error: 'Remaining estimate is either left alone or adjusted.' })
    .default('leave'),
  notifyWatchers: flag('Notify watchers', false),
  /** Adds the report as a comment that customers do not see; only in projects of service desks. */
  internalComment: flag('Add an internal comment', false),
  /** Attaches a report in full if it had to be shortened. */
  attachFullReport: flag('Attach reports that are too long', false),
  linkToAppliance: flag('Link to the appliance', false),
  representativeField: z
    .enum(representativeFields, { error: 'Representative field: choose one of the listed fields.' })
    .default('displayName'),
  assignOnCreation: flag('Assign to the representative', true),
  assignUnassigned: flag('Assign existing unassigned issues too', false),
  issueCreation: issueCreationSchema.prefault({ mode: 'off' }),
  surveyTransitions: surveyTransitions.default([]),
  templates: templatesInUseSchema.prefault({}),
};

/**
 * Everything that an administrator sets in one configuration, with the defaults of a new one. The page and the resolver
 * check it with this same schema. The OAuth client secret is not part of it: it is kept in secret storage alone.
 */
export const configurationSettingsSchema = z.object(settingsShape, {
  error: 'The settings must be a group of settings with a name, a host name and an OAuth client id.',
});

export type ConfigurationSettings = z.infer<typeof configurationSettingsSchema>;

/**
 * The API account on an appliance. Its client secret and access tokens belong to this host and this client id. They are
 * sent to no other, whatever the configuration says later.
 */
export type ApiAccount = Pick<ConfigurationSettings, 'host' | 'clientId'>;

export function isSameAccount(one: ApiAccount, other: ApiAccount): boolean {
  return one.host === other.host && one.clientId === other.clientId;
}

/** A configuration as it is stored. */
export const configurationSchema = z.object({
  version: z.literal(configurationVersion),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Grows with every change. A save that names an older revision is refused as stale. */
  revision: z.int().min(1),
  createdAt: z.int(),
  updatedAt: z.int(),
  /** Whether secret storage holds a client secret for it. An imported configuration starts without one. */
  hasClientSecret: z.boolean(),
  /** The labels of settings that have lost a person whose account was closed, until the next save. */
  emptiedSettings: z.array(z.string()).optional(),
  settings: configurationSettingsSchema,
});

export type Configuration = z.infer<typeof configurationSchema>;

/** Whether the configuration listens to this Appliance Id. Letter case does not matter. */
export function listensTo(configuration: Configuration, applianceIdOfEvent: string): boolean {
  return configuration.settings.applianceId.toLowerCase() === applianceIdOfEvent.toLowerCase();
}
