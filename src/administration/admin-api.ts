import type { ConfigurationSettings } from '../configuration/configuration';
import type { PollingSummary } from '../polling/polling-state';
import type { EventType } from '../session/event-type';
import type { ActivityApi } from './activity/activity-api';
import type { Count } from './activity/health/count';
import type { BackfillApi } from './backfill/backfill-api';
import type { DryRunApi } from './dry-run/dry-run-api';
import type { Choice } from './jira-choices/choice';
import type { CreationTarget, TargetField } from './jira-choices/target-field';
import type { SettingsApi } from './settings/settings-api';
import type { SurveyRulesApi } from './survey-rules/survey-rules-api';
import type { TemplatesApi } from './templates/templates-api';

/**
 * The contract between the admin page and its resolver: the payload and the value of every function of the resolver. No
 * value ever holds an OAuth client secret or a token.
 */
export interface AdminApi
  extends ActivityApi, BackfillApi, DryRunApi, SettingsApi, SurveyRulesApi, TemplatesApi {
  /** Everything that the list of configurations shows. */
  listConfigurations: { payload: undefined; value: ConfigurationList };
  /** One configuration with everything that its form needs. */
  readConfiguration: { payload: { id: string }; value: ConfigurationDetail };
  /** Creates (without `id`) or changes a configuration. */
  saveConfiguration: { payload: SaveConfiguration; value: SavedConfiguration };
  /** Enabling asks about remarks, as `saveConfiguration` does. */
  setDisabled: { payload: ChangeOf & Confirmed & { disabled: boolean }; value: SavedConfiguration };
  /** Pauses writing, or resumes it: of the configurations named. Those that are so already are left. */
  setPaused: { payload: { ids: string[]; paused: boolean }; value: { changed: number } };
  /** `confirmation` is the configuration's name, needed only if deliveries wait. */
  deleteConfiguration: { payload: ChangeOf & { confirmation?: string }; value: { deleted: true } };
  /** What is stored of a configuration that cannot be read, as text and without secrets. */
  readUnreadableConfiguration: { payload: UnreadableAt; value: { text: string } };
  /** As `deleteConfiguration`. */
  deleteUnreadableConfiguration: {
    payload: UnreadableAt & { confirmation?: string };
    value: { deleted: true };
  };
  /**
   * Tests settings as they are in the form, saved or not. Changes nothing, but what is held goes on if the stored
   * account is answered.
   */
  testConnection: { payload: TestConnection; value: ConnectionTest };
  /** The outbound-event URL for an Appliance Id, with its secret. */
  outboundEventUrl: { payload: { applianceId: string }; value: OutboundEventUrl };

  /** The answer always contains the project with `id`, so that a form can name its choice. */
  findProjects: { payload: { query: string; id?: string }; value: Choice[] };
  listIssueTypes: { payload: { projectId: string }; value: Choice[] };
  listServiceDesks: { payload: undefined; value: Choice[] };
  listRequestTypes: { payload: { serviceDeskId: string }; value: Choice[] };
  /** The fields that Jira has for what is created, required ones first. */
  listFields: { payload: CreationTarget; value: TargetField[] };
  findUsers: { payload: { query: string }; value: Choice[] };
  /** The names of accounts that are stored by their ids. Unknown accounts are left out. */
  nameUsers: { payload: { accountIds: string[] }; value: Choice[] };
}

export type AdminFunction = keyof AdminApi;

/** Names the state that a change starts from. */
export interface ChangeOf {
  id: string;
  revision: number;
}

/** Without them, what is doubtful is not stored: the answer is `needs-confirmation`. */
export interface Confirmed {
  /** The keys of the remarks that the administrator has said yes to. */
  confirmed?: string[];
}

export interface ConfigurationList {
  /** The revision of the whole set; an import needs it. */
  revision: number;
  configurations: ConfigurationSummary[];
  /** Stored configurations that this version of the app cannot read. They do nothing and are left unchanged. */
  unreadable: UnreadableSummary[];
  /** Whether the app can accept untrusted certificates where it runs. */
  canAllowInvalidCertificates: boolean;
}

/** A configuration in quarantine. */
export interface UnreadableSummary {
  /** Its place among those that cannot be read. */
  place: number;
  /** The name, else the id, as far as they can be read. */
  name: string;
  cause: string;
  advice: string;
  /** As in `ConfigurationSummary`. */
  waiting: number;
  waitingOrMore?: boolean;
}

/** Names a configuration that cannot be read: its id may be what is damaged. */
export interface UnreadableAt {
  /** The revision of the set in which it has this place. */
  revision: number;
  place: number;
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
  /** The labels of settings that have lost a person whose account was closed. */
  emptiedSettings?: string[];
  outboundEventTypes: EventType[];
  /** The keys of the projects that its sessions may write into; absent: all. */
  writableProjects?: string[];
  /** Minutes between polls, or `undefined` if it does not poll. */
  pollingIntervalMinutes?: number;
  state: ConfigurationState;
  lastEventAt?: number;
  /**
   * The number of deliveries that were searched for its last event, if older ones were left out: one of those may have
   * been an event. Absent if all that matters was seen.
   */
  deliveriesLookedAt?: number;
  lastPollAt?: number;
  /** How polling goes; absent if the configuration does not poll, or never has. */
  polling?: PollingSummary;
  /** Waiting deliveries. Across all configurations, only the newest 500 are counted. */
  waiting: number;
  /** There are more than the counted ones, and some may belong to this configuration. */
  waitingOrMore?: boolean;
  /** Parked deliveries, whenever they came in. */
  parked: Count;
  lately: LatelyOpen;
}

/**
 * How many deliveries came in within the last seven days and are not done as a whole. Of each state, the newest 500 of
 * all configurations are counted; if there are more, some of them may belong to this configuration.
 */
export interface LatelyOpen {
  waiting: Count;
  parked: Count;
  withRemarks: Count;
}

export type ConfigurationState =
  | { kind: 'working' }
  | { kind: 'failing'; since: number; cause: string }
  /** The appliance is known to be down: deliveries wait and do not call it. */
  | { kind: 'unreachable'; since?: number; cause?: string }
  /** The appliance answers again, and the deliveries that waited are being processed. */
  | { kind: 'reached-again' }
  /** The last ones went well, but something is parked or done with remarks, and needs a person. */
  | { kind: 'needs-attention' }
  /** Writing was resumed, and the deliveries that waited are being processed. */
  | { kind: 'catching-up' }
  /** Events are taken and wait: nothing is written. */
  | { kind: 'paused'; since: number }
  | { kind: 'disabled' }
  /** None of the searched deliveries belongs to it; older ones may. */
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
  /** The whole URL to paste into the appliance. It contains the secret. */
  url: string;
  /** Until when the URL with the previous secret still works. */
  previousValidUntil?: number;
}

export interface SaveConfiguration extends Confirmed {
  id?: string;
  /** The revision that the form was opened with. Needed together with `id`. */
  revision?: number;
  settings?: unknown;
  /** Only if a new one was typed. */
  clientSecret?: unknown;
}

export interface SavedConfiguration {
  id: string;
  revision: number;
  /** Input that was understood differently than it was typed, such as a pasted URL. */
  notes: string[];
}

export interface TestConnection {
  /** The saved configuration whose client secret is used if none is typed. */
  id?: string;
  settings?: unknown;
  clientSecret?: unknown;
}

export interface ConnectionTest {
  steps: TestStep[];
  /** The host that the administrator has to allow before the app can reach it. */
  consentNeededFor?: string;
  /** Its deliveries were held until the appliance answers, and go on now. */
  isReachedAgain?: boolean;
}

export interface TestStep {
  name: string;
  outcome: 'passed' | 'warning' | 'failed' | 'skipped';
  /** What was found. */
  detail: string;
  /** What to do about it. */
  advice?: string;
}
