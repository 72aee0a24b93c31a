import type { ConfigurationSettings } from '../configuration/configuration';
import type { PollingSummary } from '../polling/polling-state';
import type { EventType } from '../session/event-type';
import type { ActivityApi } from './activity/activity-api';
import type { BackfillApi } from './backfill/backfill-api';
import type { DryRunApi } from './dry-run/dry-run-api';
import type { CreationTarget, TargetField } from './jira-choices/target-field';
import type { SettingsApi } from './settings/settings-api';
import type { TemplatesApi } from './templates/templates-api';

/**
 * What the admin page and its resolver say to each other: for every function of the resolver its payload and its
 * value. Nothing in a value ever holds an OAuth client secret or a token.
 */
export interface AdminApi extends ActivityApi, BackfillApi, DryRunApi, SettingsApi, TemplatesApi {
  /** Everything that the list of configurations shows. */
  listConfigurations: { payload: undefined; value: ConfigurationList };
  /** One configuration with all that its form needs. */
  readConfiguration: { payload: { id: string }; value: ConfigurationDetail };
  /** Creates (without `id`) or changes a configuration. */
  saveConfiguration: { payload: SaveConfiguration; value: SavedConfiguration };
  setDisabled: { payload: ChangeOf & { disabled: boolean }; value: SavedConfiguration };
  /** `confirmation` is the configuration's name, needed only where deliveries wait. */
  deleteConfiguration: { payload: ChangeOf & { confirmation?: string }; value: { deleted: true } };
  /** Tests settings as they stand in the form, saved or not. Changes nothing. */
  testConnection: { payload: TestConnection; value: ConnectionTest };
  /** The outbound-event URL for an Appliance Id, with its secret. */
  outboundEventUrl: { payload: { applianceId: string }; value: OutboundEventUrl };

  /** The project with `id` is in the answer whatever the query: a form has to name what it has chosen. */
  findProjects: { payload: { query: string; id?: string }; value: Choice[] };
  listIssueTypes: { payload: { projectId: string }; value: Choice[] };
  listServiceDesks: { payload: undefined; value: Choice[] };
  listRequestTypes: { payload: { serviceDeskId: string }; value: Choice[] };
  /** The fields that Jira has for what is created, those that it requires first. */
  listFields: { payload: CreationTarget; value: TargetField[] };
  findUsers: { payload: { query: string }; value: Choice[] };
  /** The names of accounts that are stored by their ids; unknown ones are left out. */
  nameUsers: { payload: { accountIds: string[] }; value: Choice[] };
}

export type AdminFunction = keyof AdminApi;

/** Every answer of the resolver: a value, or a problem in words that the page can show. */
export type PageAnswer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Problem =
  /** The caller does not administer Jira. */
  | { kind: 'forbidden'; message: string }
  /** What was entered is wrong; one message for each field, keyed by its path such as `issueCreation.projectId`. */
  | { kind: 'invalid'; message: string; fields: FieldProblem[] }
  /** Somebody else changed it meanwhile; `changes` says what. */
  | { kind: 'stale'; message: string; changes: FieldChange[] }
  | { kind: 'not-found'; message: string }
  | { kind: 'failed'; message: string; advice: string };

export interface FieldProblem {
  path: string;
  message: string;
}

/** A field that differs, both sides in words. */
export interface FieldChange {
  path: string;
  label: string;
  before: string;
  after: string;
  /** Both sides are people: accounts while a change is made, pseudonyms once it is recorded, names on the page. */
  isPerson?: true;
}

/** Names the state that a change starts from. */
export interface ChangeOf {
  id: string;
  revision: number;
}

export interface ConfigurationList {
  /** Of the whole set; needed to import. */
  revision: number;
  configurations: ConfigurationSummary[];
  /** Stored configurations that this version of the app cannot read. They do nothing, and stay as they are. */
  unreadable: { name: string; cause: string; advice: string }[];
  /** Whether certificates that are not trusted can be accepted where the app runs. */
  canAllowInvalidCertificates: boolean;
}

export interface ConfigurationSummary {
  id: string;
  revision: number;
  name: string;
  host: string;
  applianceId: string;
  /** An IANA name. */
  timeZone: string;
  hasClientSecret: boolean;
  /** By their labels, the settings that have lost a person whose account was closed. */
  emptiedSettings?: string[];
  outboundEventTypes: EventType[];
  /** The keys of the projects that its sessions may write into; absent: all. */
  writableProjects?: string[];
  /** Minutes between polls, or `undefined` where it does not poll. */
  pollingIntervalMinutes?: number;
  state: ConfigurationState;
  lastEventAt?: number;
  /**
   * So many deliveries were looked through for its last event, and older ones were not: it is not known whether one has
   * come before them. Absent if all that matters was seen.
   */
  deliveriesLookedAt?: number;
  lastPollAt?: number;
  /** How polling goes; absent where it does not poll, or never has. */
  polling?: PollingSummary;
  /** Deliveries that wait: of those of all configurations the oldest 500 are counted. */
  waiting: number;
  /** More than those wait, and some may be of this configuration. */
  waitingOrMore?: boolean;
}

export type ConfigurationState =
  | { kind: 'working' }
  | { kind: 'failing'; since: number; cause: string }
  /** The appliance is known to be down: deliveries wait for it without calling. */
  | { kind: 'unreachable'; since?: number; cause?: string }
  /** The appliance answers again; what has waited for it is being brought in. */
  | { kind: 'reached-again' }
  | { kind: 'disabled' }
  /** None of the deliveries that were looked at is its own; older ones may be. */
  | { kind: 'quiet' }
  /** No event has come yet. */
  | { kind: 'never-heard-from' };

export interface ConfigurationDetail {
  id: string;
  revision: number;
  settings: ConfigurationSettings;
  hasClientSecret: boolean;
  url: OutboundEventUrl;
  lastEventAt?: number;
}

export interface OutboundEventUrl {
  /** The whole URL as it is pasted into the appliance. It holds the secret. */
  url: string;
  /** Until when the URL with the secret before the last rotation still works. */
  previousValidUntil?: number;
}

export interface SaveConfiguration {
  id?: string;
  /** The revision that the form was opened with; needed with `id`. */
  revision?: number;
  settings?: unknown;
  /** Only where a new one was typed. */
  clientSecret?: unknown;
}

export interface SavedConfiguration {
  id: string;
  revision: number;
  /** What was understood differently from what was typed, such as a pasted URL. */
  notes: string[];
}

export interface TestConnection {
  /** The saved configuration whose client secret is used where none is typed. */
  id?: string;
  settings?: unknown;
  clientSecret?: unknown;
}

export interface ConnectionTest {
  steps: TestStep[];
  /** The host that the administrator has to allow before the app may reach it. */
  consentNeededFor?: string;
}

export interface TestStep {
  name: string;
  outcome: 'passed' | 'warning' | 'failed' | 'skipped';
  /** What was found. */
  detail: string;
  /** What to do about it. */
  advice?: string;
}

export interface Choice {
  id: string;
  label: string;
  /** A second line, such as a project's key. */
  description?: string;
}
