import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { readSessions } from '../../src/appliance/session-reader';
import { compileTemplate } from '../../src/report/compile-template';
import { renderReport } from '../../src/report/render-report';
import { SimulatedAppliance } from '../stand/appliance/simulated-appliance';
import { createVirtualStand } from '../stand/virtual-stand';
import { measureReports } from './report-bench';
import { playSession, workLogsOf } from '../scenarios/support/inspect';

const presets = ['short', 'long-chat', 'fifty-thousand-events'] as const;
const template = {
  text: readFileSync(join(__dirname, '..', '..', 'templates', 'WorkLog.hbs'), 'utf8'),
  format: 'rich',
} as const;

const tokenSchema = z.object({ access_token: z.string() });

/** `npm run bench`: what things take on this machine. Measured, never asserted. */
async function run(): Promise<void> {
  console.log('Reading and rendering a session');
  for (const preset of presets) await measureReport(preset);
  console.log('\nThe built-in report, beside Handlebars alone');
  measureReports();
  console.log('\nDeliveries on the stand, from the event to the work log');
  await measureDeliveries(500);
}

async function measureReport(preset: (typeof presets)[number]): Promise<void> {
  const xml = await reportOf(preset);
  const [sessions, readMs] = timed(() => readSessions(xml, 'bench'));
  const [session] = sessions;
  if (!session) throw new Error(`The appliance reports no session of preset ${preset}.`);
  const render = () =>
    renderReport({
      session,
      template: compileTemplate(template, new Map()),
      locale: 'en-US',
      timeZone: 'UTC',
    });
  const [report, firstMs] = timed(render);
  const [, secondMs] = timed(render);
  console.log(
    `  ${preset}: ${session.events.length} events, ${kilobytes(xml)} KB of XML read in ${readMs} ms, ` +
      `rendered in ${firstMs} ms at first and ${secondMs} ms then, ${kilobytes(JSON.stringify(report.adf))} KB of ADF, ` +
      `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB resident`,
  );
}

async function reportOf(preset: (typeof presets)[number]): Promise<string> {
  const appliance = new SimulatedAppliance({
    host: 'bench.example.com',
    clientId: 'bench',
    clientSecret: 'bench-secret',
    seed: 1,
    reportDelayMs: 0,
    send: () => Promise.resolve(new Response()),
  });
  const { lsid } = appliance.startSession({ preset, externalKey: 'SUP-1' });
  appliance.endSession(lsid);
  const authorization = `Basic ${Buffer.from('bench:bench-secret').toString('base64')}`;
  const token = await appliance.handle(
    new Request('https://bench.example.com/oauth2/token', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    }),
  );
  const { access_token: value } = tokenSchema.parse(await token.json());
  const url = `https://bench.example.com/api/reporting?generate_report=SupportSession&lsid=${lsid}`;
  const answer = await appliance.handle(new Request(url, { headers: { authorization: `Bearer ${value}` } }));
  return answer.text();
}

async function measureDeliveries(count: number): Promise<void> {
  const stand = await createVirtualStand();
  // The fake clock leaves `performance` alone.
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    playSession(stand);
    await stand.advance(2);
  }
  await stand.advance(60);
  const seconds = (performance.now() - began) / 1000;
  const written = workLogsOf(stand, 'SUP-1').length;
  stand.stop();
  console.log(
    `  ${written} of ${count} sessions in ${seconds.toFixed(1)} s: ${(written / seconds).toFixed(0)} a second`,
  );
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now();
  const result = work();
  return [result, Math.round(performance.now() - began)];
}

function kilobytes(text: string): number {
  return Math.round(Buffer.byteLength(text) / 1024);
}

void run();
