import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { SimulatedAppliance } from '../stand/appliance/simulated-appliance';
import { serveHttp, type HttpServer } from '../stand/http-server';
import { SimulatedJira } from '../stand/jira/simulated-jira';

// It bundles the console's pages, beside whatever else runs on the machine.
jest.setTimeout(240_000);

const descriptionSchema = z.object({
  console: z.string(),
  adminPage: z.string(),
  webTriggers: z.object({ 'outbound-events': z.string() }),
  appliance: z.object({ url: z.string(), clientId: z.string(), clientSecret: z.string() }),
  jira: z.object({ url: z.string() }),
});

const running: { processes: ChildProcess[]; servers: HttpServer[] } = { processes: [], servers: [] };

afterEach(async () => {
  running.processes.splice(0).forEach((child) => child.kill());
  await Promise.all(running.servers.splice(0).map((server) => server.close()));
});

/** Starts `npm start`'s program on a free port and waits until it says where it is. */
async function startStand(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '..', 'stand', 'start.ts')], {
    env: { ...process.env, ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.processes.push(child);
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /Addresses and credentials as JSON: (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`The stand ended with ${code}: ${output}`)));
  });
  return descriptionSchema.parse(await (await fetch(address)).json());
}

/** An appliance and a Jira that are not the stand's own: reached by HTTP on loopback. */
async function otherEnds() {
  const appliance = new SimulatedAppliance({
    host: 'appliance.example.com',
    clientId: 'real-client',
    clientSecret: 'real-secret',
    seed: 7,
    reportDelayMs: 0,
    send: () => Promise.resolve(new Response()),
  });
  const jira = new SimulatedJira({ baseUrl: 'https://real.example.com' });
  const authorizations = new Set<string | null>();
  const applianceServer = await serveHttp((request) => appliance.handle(request), 0);
  const jiraServer = await serveHttp((request) => {
    authorizations.add(request.headers.get('authorization'));
    return jira.handle(request, { kind: 'app' });
  }, 0);
  running.servers.push(applianceServer, jiraServer);
  return { appliance, jira, authorizations, applianceServer, jiraServer };
}

/** Moves the clock of a stand that runs in its own process. */
async function advance({ console: address }: { console: string }, seconds: number): Promise<void> {
  const body = JSON.stringify({ advanceSeconds: seconds });
  const answer = await fetch(new URL('stand/clock', address), { method: 'POST', body });
  expect(answer.status).toBe(200);
}

test('the app works with a real appliance and a real Jira at its ends, and does not notice', async () => {
  const { appliance, jira, authorizations, applianceServer, jiraServer } = await otherEnds();
  const stand = await startStand({
    STAND_CLOCK: 'virtual',
    APPLIANCE_URL: applianceServer.url,
    APPLIANCE_CLIENT_ID: 'real-client',
    APPLIANCE_CLIENT_SECRET: 'real-secret',
    JIRA_URL: jiraServer.url,
    JIRA_EMAIL: 'admin@example.com',
    JIRA_API_TOKEN: 'api-token',
  });
  expect(stand).toMatchObject({ appliance: { url: applianceServer.url }, jira: { url: jiraServer.url } });

  const { lsid } = appliance.startSession({ externalKey: 'SUP-4', preset: 'short' });
  appliance.endSession(lsid);
  const answer = await fetch(stand.webTriggers['outbound-events'], {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ event: 'support_conference_end', lsid }),
  });
  expect(answer.status).toBe(200);
  await advance(stand, 60);
  const [workLog] = jira.site.issue('SUP-4')?.worklogs ?? [];
  expect(workLog?.timeSpentSeconds).toBeGreaterThanOrEqual(60);
  expect([...authorizations]).toEqual([
    `Basic ${Buffer.from('admin@example.com:api-token').toString('base64')}`,
  ]);
});

test('the stand says which environment variable is missing', async () => {
  await expect(startStand({ JIRA_URL: 'http://127.0.0.1:1' })).rejects.toThrow('The stand ended with 1');
});
