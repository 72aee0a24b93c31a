import type { ApplianceClient, TestClient } from '../session/appliance-client';
import type { ApiAccount, Configuration } from '../configuration/configuration';
import type { ClientSecretStore } from '../configuration/client-secret';
import type { ConfigurationStore } from '../configuration/configuration-set';
import type { InstallationSecretStore } from '../configuration/url-secret';
import type { DeliveryStore } from '../delivery/delivery-store';
import type { ReadPorts } from '../reconcile/ports';
import type { RemovalStore } from '../delivery/removal/removal-store';
import type { Log } from '../failure/log';
import type { SendToJira } from '../jira/jira-http';
import type { BackfillStore } from '../polling/backfill/backfill-store';
import type { PollQueue } from '../polling/polling-queue';
import type { PollingStore } from '../polling/polling-store';
import type { TemplateStore } from '../templates/template-store';
import type { DeliveryQueue } from '../delivery/delivery-queue';
import type { ActivityStore } from './activity/activity-store';
import type { AlertIssueStore } from './alert-issue/alert-issue-state';
import type { AuditTrailStore } from './audit-trail';
import type { PeopleStore } from './personal-data/people-register';
import type { OverrideStore } from './representative-overrides';
import type { UnmatchedStore } from './unmatched-representatives';

/** A dry run may also ask which sessions there are. */
export interface DryRunPorts extends ReadPorts {
  appliance: ReadPorts['appliance'] & Pick<ApplianceClient, 'listing'>;
}

/** The dependencies of the administration. `jira` acts as the app, `jiraAsUser` as the user who opened the page. */
export interface AdminDependencies {
  /** The account that the platform vouches for, or `undefined` if nobody is signed in. */
  accountId: string | undefined;
  jira: SendToJira;
  jiraAsUser: SendToJira;
  configurations: ConfigurationStore;
  installationSecret: InstallationSecretStore;
  clientSecrets: ClientSecretStore;
  deliveries: Pick<
    DeliveryStore,
    'latestOf' | 'countAllWaiting' | 'countWaiting' | 'get' | 'getMany' | 'ofState' | 'replace'
  >;
  activity: ActivityStore;
  alertIssue: Pick<AlertIssueStore, 'readHealthAndAlertIssue'>;
  removal: Pick<RemovalStore, 'read' | 'replace'>;
  queue: DeliveryQueue;
  polling: Pick<PollingStore, 'statesOf'>;
  backfills: BackfillStore;
  pollQueue: PollQueue;
  /** The appliance of a saved configuration, with its own secret and the time limit of a call of the page. */
  applianceOf: (configuration: Configuration) => ApplianceClient;
  /** The appliance that unsaved settings name, with the same time limit. */
  testClientOf: (account: ApiAccount, clientSecret: string) => TestClient;
  /** What a session of that configuration is planned with. */
  dryRunWith: (configuration: Configuration) => DryRunPorts;
  auditTrail: AuditTrailStore;
  people: PeopleStore;
  overrides: OverrideStore;
  templates: TemplateStore;
  unmatched: UnmatchedStore;
  /** The address of the web trigger, without parameters. */
  webTriggerUrl: () => Promise<string>;
  /** Whether the app can accept untrusted certificates where it runs. */
  canAllowInvalidCertificates: boolean;
  now: () => number;
  /** Resolves after a number of milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
  /** Unguessable, 64 hex digits. */
  newSecret: () => string;
  /** Unique, in the form of a configuration's id. */
  newId: () => string;
  log: Log;
}
