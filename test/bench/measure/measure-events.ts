import { z } from 'zod';
import type { BuiltApp } from '../build/build-app';
import type { BuiltBare } from '../build/build-bare';
import type { EventToRecord } from '../recording/record-event';
import { readRecording } from '../recording/saved-recording';
import { rowOf, type Row } from '../table/row';
import { recorded } from './recorded';
import { runChild } from './run-child';

const answer = z.object({ app: z.array(z.number()), bare: z.array(z.number()) });

const events: readonly EventToRecord[] = [
  { name: 'short', preset: 'short' },
  { name: 'three representatives', preset: 'three-representatives' },
  { name: 'long chat', preset: 'long-chat' },
  { name: 'short, 50 configurations', preset: 'short', configurations: 50 },
];

/** What one event takes once the process is warm. */
export async function measureEvents(app: BuiltApp, bare: BuiltBare, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const event of events) rows.push(await measureEvent(event, app, bare, rounds));
  return rows;
}

async function measureEvent(
  event: EventToRecord,
  app: BuiltApp,
  bare: BuiltBare,
  rounds: number,
): Promise<Row> {
  const folder = await recorded(event);
  const given = { app: app.processDelivery, bare: bare.bareLoop, folder, rounds };
  const measured = await runChild('warm-events', given, answer);
  return rowOf(`event: ${event.name}, ${reportSize(folder)}`, 'ms', measured.app, {
    name: 'bare loop',
    values: measured.bare,
  });
}

function reportSize(folder: string): string {
  const report = readRecording(folder).calls.find(({ to }) => to === 'egress');
  return `${(Buffer.byteLength(report?.answer ?? '') / 1000).toFixed(1)} KB`;
}
