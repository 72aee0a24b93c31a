import { realClock, virtualClock, type StandClock } from './clock';
import { buildConsole } from './console/build';
import { demonstrate, showOnIssues, shownSettings } from './demonstration';
import { serveHttp, type HttpHandler } from './http-server';
import { modulePagesOf } from './module-pages';
import { realApplianceOf, realJiraOf } from './real-ends';
import { standServer } from './server/stand-server';
import { createStand, manifestPath } from './stand';

const defaultPort = 3300;

/** Milliseconds from a session’s end to its report: none, so that a person at the console does not have to wait. */
const reportDelayMs = 0;

/** `npm start`: the stand in real time, with its console in the browser. */
async function start(): Promise<void> {
  const began = Date.now();
  // Unlike Forge, the stand can do without a trusted certificate: a real appliance for tests may have none.
  process.env.CAN_ALLOW_INVALID_CERTIFICATES ??= 'true';
  const realJira = realJiraOf(process.env);
  const realAppliance = realApplianceOf(process.env);
  let activity = () => 0;
  const clock = clockFor(process.env.STAND_CLOCK, () => activity());
  let handle: HttpHandler = () => Promise.resolve(new Response('The stand starts.', { status: 503 }));
  const { url } = await serveHttp((request) => handle(request), portOf(process.env.PORT));

  const polling = { pollingEventTypes: ['session-end'], pollingIntervalMinutes: 5 };
  const configuration = realJira ? polling : { ...polling, ...shownSettings };
  const stand = await createStand({
    reportDelayMs,
    realJira,
    realAppliance,
    configuration,
    baseUrl: () => url,
  });
  activity = stand.activity;
  const assets = await buildConsole({ pages: modulePagesOf(stand.platform.manifest, manifestPath) });
  const applianceServer = realAppliance ?? (await serveHttp((request) => stand.appliance.handle(request), 0));
  const jiraServer =
    realJira ?? (await serveHttp((request) => stand.jira.handle(request, { kind: 'app' }), 0));
  handle = standServer({
    stand,
    clock,
    assets,
    virtual: clock.virtual,
    hasRealAppliance: realAppliance !== undefined,
    hasRealJira: realJira !== undefined,
    description: () => ({
      console: `${url}/`,
      adminPage: `${url}/page/remote-support-admin`,
      issuePage: `${url}/?issue=SUP-1`,
      webTriggers: { 'outbound-events': stand.outboundEventUrl },
      appliance: { url: applianceServer.url, ...stand.applianceCredentials },
      jira: { url: jiraServer.url },
    }),
  });
  print(`Remote Support for Jira is ready after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  print('');
  print(`  Open ${url}/ and press “End session” on the simulated appliance.`);
  if (!realJira) print('  The session without an external key becomes a customer request.');
  print(`  Addresses and credentials as JSON: ${url}/stand.json`);
  print('');
  if (realJira || realAppliance) {
    print('A real Jira or appliance is used, so no demonstration is played.');
    return;
  }
  const representatives = ['mlindqvist', 'tokafor'];
  stand.appliance.startSession({ representatives, language: 'english', startedAgoSeconds: 1800 });
  stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
  await showOnIssues(stand);
  await demonstrate(stand, print);
}

function clockFor(wanted: string | undefined, activity: () => number): StandClock {
  if (wanted !== 'virtual') return realClock();
  return virtualClock(new Date(), activity, { followRealTime: true });
}

function portOf(text: string | undefined): number {
  const port = text === undefined || text === '' ? defaultPort : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is ${text}, which is no port. Use a number from 0 to 65535.`);
}

function print(line: string): void {
  console.log(line);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  process.exit();
});
