import { join } from 'node:path';
import { z } from 'zod';
import { SimulatedAppliance } from './appliance/simulated-appliance';
import { readManifest } from './forge/manifest';
import { ForgePlatform } from './forge/platform';
import type { JiraHandler } from './forge/product-fetch';
import { SimulatedJira } from './jira/simulated-jira';
import { applianceRoutes } from './appliance-routes';
import { issueContext } from './issue-context';
import { JiraConnection } from './jira-connection';
import { OutsideCalls } from './outside-calls';
import type { RealAppliance, RealJira } from './real-ends';
import { seedConfiguration, type SeededSettings } from './seed-configuration';

/** The host of the simulated appliance; the manifest lets the app reach it. */
export const applianceHost = 'helpdesk.beyondtrustcloud.com';

export const siteUrl = 'https://stand.atlassian.net';

/** Accounts of the simulated Jira. */
export const administrator = '5b10ac8d82e05b22cc7d4ef5';
export const ordinaryUser = '5b10a2844c20165700ede21g';

/** The API account on the simulated appliance. */
const simulatedAccount = { clientId: 'stand-client', clientSecret: 'stand-client-secret' };

const root = join(__dirname, '..', '..');

export const manifestPath = join(root, 'manifest.yml');

export interface StandOptions {
  /** Everything left to chance follows from it. */
  seed?: number;
  /**
   * What the app calls the appliance; `applianceHost` unless given. Another domain needs an administrator's consent.
   */
  host?: string;
  /** Milliseconds from the end of a session to its complete report; 5 to 30 s by the seed if absent. */
  reportDelayMs?: number;
  /** What differs from the defaults in the seeded configuration; `none`: a site without one. */
  configuration?: Partial<SeededSettings> | 'none';
  realAppliance?: RealAppliance;
  realJira?: RealJira;
  /** Where the stand's own web server is, for the web triggers' addresses. */
  baseUrl?: () => string;
  queryLagMs?: number;
}

/** Everything that the app talks to, on this machine, with the app itself in the middle. */
export interface Stand {
  platform: ForgePlatform;
  appliance: SimulatedAppliance;
  jira: SimulatedJira;
  /** Asks whatever Jira the app is connected to. */
  askJira: JiraHandler;
  /** Grows with everything that happens in the stand. */
  activity: () => number;
  /** The whole URL of the seeded configuration's outbound events, with its secret. */
  outboundEventUrl: string;
  configurationId: string;
  applianceCredentials: { clientId: string; clientSecret: string };
  /** Calls a function of the admin page's resolver, as the administrator if no account is given. */
  callAdmin(name: string, payload?: unknown, accountId?: string): Promise<unknown>;
  /** Calls a function of the issue panel's resolver, as the page on that issue does. */
  callOnIssue(issueKey: string, name: string, payload?: unknown, accountId?: string): Promise<unknown>;
  stop(): void;
}

/**
 * Puts a stand together and starts it. The clock is whatever `Date` and the timers are: install a virtual one first
 * to move time.
 *
 * @throws Error if the app has not what the manifest names, or refuses the configuration; nothing runs on then
 */
export async function createStand(options: StandOptions = {}): Promise<Stand> {
  const { seed = 1, host = applianceHost, realAppliance, realJira } = options;
  const { clientId, clientSecret } = realAppliance ?? simulatedAccount;
  const jira = new SimulatedJira({
    baseUrl: siteUrl,
    searchableProperties: readManifest(manifestPath).indexedProperties,
  });
  const outside = new OutsideCalls();
  const connection = new JiraConnection(jira, realJira, outside);
  const appliance: SimulatedAppliance = new SimulatedAppliance({
    host,
    clientId,
    clientSecret,
    seed,
    reportDelayMs: options.reportDelayMs,
    send: (request) => platform.receiveWebTrigger(request),
  });
  const platform: ForgePlatform = new ForgePlatform({
    manifestPath,
    loadModule: (path): Promise<Record<string, unknown>> => import(`../../src/${path}`),
    jira: connection.handle,
    egressRoutes: applianceRoutes({
      host,
      appliance,
      realAppliance,
      outside,
      allowsInvalidCertificates: (asked) => allowsInvalidCertificates(platform, asked),
    }),
    webTriggerBaseUrl: options.baseUrl ?? (() => 'https://stand.webtrigger.atlassian.app'),
    seed,
    siteUrl,
    queryLagMs: options.queryLagMs,
  });
  const stop = () => {
    platform.stop();
    appliance.close();
  };
  const callAdmin: Stand['callAdmin'] = (name, payload, accountId = administrator) =>
    platform.invokeResolver({ moduleKey: 'remote-support-admin', functionKey: name, payload, accountId });
  const callOnIssue: Stand['callOnIssue'] = (issueKey, name, payload, accountId = administrator) =>
    platform.invokeResolver({
      moduleKey: 'remote-support-issue',
      functionKey: name,
      payload,
      accountId,
      contextOverrides: issueContext(jira.site, issueKey),
    });
  const enter = ({ configuration }: StandOptions) =>
    configuration === 'none'
      ? undefined
      : seedConfiguration(callAdmin, { host, clientId, clientSecret, ...configuration });
  const seeded = await platform
    .start()
    .then(() => enter(options))
    .catch((error: unknown) => {
      stop();
      throw error;
    });
  if (seeded && !realAppliance) listen(options, appliance, seeded.outboundEventUrl);
  connection.useRealOne();
  return {
    platform,
    appliance,
    jira,
    askJira: connection.handle,
    activity: () => platform.operations + appliance.calls.length + jira.calls.length + outside.activity(),
    outboundEventUrl: seeded?.outboundEventUrl ?? '',
    configurationId: seeded?.configurationId ?? '',
    applianceCredentials: { clientId, clientSecret },
    callAdmin,
    callOnIssue,
    stop,
  };
}

/** An administrator who wants running sessions shown ticks their events too. */
function listen({ configuration }: StandOptions, appliance: SimulatedAppliance, url: string): void {
  const showsRunning = typeof configuration === 'object' && configuration.showsRunning === true;
  if (showsRunning) listenToRunningSessions(appliance, url);
  else listenToEverything(appliance, url);
}

const processedEvents = [
  'support_conference_end',
  'support_conference_customer_exit_survey_completed',
  'support_conference_rep_exit_survey_completed',
] as const;

/** Enters the URL on the appliance's page of outbound events, with the three events that the app processes. */
export function listenToEverything(appliance: SimulatedAppliance, url: string, name = 'Jira'): void {
  appliance.outbound.addRecipient({ name, url, events: processedEvents });
}

/** The same, with the events that tell of running sessions too. */
export function listenToRunningSessions(appliance: SimulatedAppliance, url: string, name = 'Jira'): void {
  appliance.outbound.addRecipient({
    name,
    url,
    events: [
      'support_conference_begin',
      'support_conference_member_added',
      'support_conference_member_departed',
      'support_conference_owner_changed',
      ...processedEvents,
    ],
  });
}

const setSchema = z.object({
  configurations: z.array(
    z.object({ settings: z.object({ host: z.string(), allowInvalidCertificates: z.boolean() }) }),
  ),
});

/** Forge cannot honour this setting; the stand can, and does as the stored configurations say. */
function allowsInvalidCertificates(platform: ForgePlatform, host: string): boolean {
  return platform.store
    .dump()
    .flatMap(({ value }) => setSchema.safeParse(value).data?.configurations ?? [])
    .some(({ settings }) => settings.host === host && settings.allowInvalidCertificates);
}
