import { z } from 'zod';
import type { BuiltApp } from '../build/build-app';
import type { BuiltBare } from '../build/build-bare';
import { rowOf, type Row } from '../table/row';
import { recorded } from './recorded';
import { runChild } from './run-child';

const answer = z.object({
  ms: z.number(),
  eventMs: z.number(),
  megabytes: z.number(),
  megabytesBefore: z.number(),
});

type Answer = z.infer<typeof answer>;

/** The first event in a fresh process: with loading, and from then on. */
export async function measureFirstEvent(app: BuiltApp, bare: BuiltBare, rounds: number): Promise<Row[]> {
  const folder = await recorded({ name: 'short', preset: 'short' });
  const measured = await inTurn(app, bare, folder, rounds);
  return [
    rowFrom('first event with loading', 'ms', measured, ({ ms }) => ms),
    rowFrom('first event after loading', 'ms', measured, ({ eventMs }) => eventMs),
  ];
}

const largestReport = 20 * 1024 * 1024;

/** The most memory that a process has had resident after an event with the largest report, and without its own. */
export async function measureMemory(app: BuiltApp, bare: BuiltBare, rounds: number): Promise<Row[]> {
  const folder = await recorded({
    name: 'largest',
    preset: 'fifty-thousand-events',
    reportBytes: largestReport,
  });
  const measured = await inTurn(app, bare, folder, rounds);
  return [
    rowFrom('memory of a 20 MB event', 'MB', measured, ({ megabytes }) => megabytes),
    rowFrom('without what the process had', 'MB', measured, ({ megabytes, megabytesBefore }) => {
      return megabytes - megabytesBefore;
    }),
  ];
}

interface Measured {
  app: Answer[];
  bare: Answer[];
}

async function inTurn(app: BuiltApp, bare: BuiltBare, folder: string, rounds: number): Promise<Measured> {
  const measured: Measured = { app: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    measured.app.push(await runChild('first-event', { place: app.processDelivery, folder }, answer));
    measured.bare.push(await runChild('first-event', { place: bare.bareLoop, folder }, answer));
  }
  return measured;
}

function rowFrom(
  measure: string,
  unit: Row['unit'],
  { app, bare }: Measured,
  value: (answer: Answer) => number,
): Row {
  return rowOf(measure, unit, app.map(value), { name: 'bare loop', values: bare.map(value) });
}
