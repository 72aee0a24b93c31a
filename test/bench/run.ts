/**
 * Measures the app beside the bare loop on this machine, and asserts nothing: docs/performance.md says what and how.
 *
 *     npm run bench -- [--only load,first,events,parse,memory] [--rounds 15]
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildApp, type BuiltApp } from './build/build-app';
import { buildBare, type BuiltBare } from './build/build-bare';
import { buildChildren } from './build/build-children';
import { describeMachine } from './measure/describe-machine';
import { measureEvents } from './measure/measure-events';
import { measureFirstEvent, measureMemory } from './measure/measure-first-event';
import { measureLoad } from './measure/measure-load';
import { measureParse } from './measure/measure-parse';
import { tableOf } from './table/print-table';
import type { Row } from './table/row';

type Measure = (app: BuiltApp, bare: BuiltBare, rounds: number) => Promise<Row[]>;

const measures: Readonly<Record<string, Measure>> = {
  load: measureLoad,
  first: measureFirstEvent,
  events: measureEvents,
  parse: (_app, bare, rounds) => measureParse(bare, rounds),
  memory: (app, bare, rounds) => measureMemory(app, bare, Math.ceil(rounds / 3)),
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(measures).join(',') },
    rounds: { type: 'string', default: '15' },
  },
});

async function run(names: readonly string[], rounds: number): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(measures, name));
  if (unknown !== undefined) throw new Error(`No measure is called ${unknown}.`);
  console.log(`${describeMachine()}, ${rounds} rounds\n`);
  await buildChildren();
  const app = await buildApp();
  const bare = await buildBare();
  try {
    console.log(tableOf(await measureAll(names, app, bare, rounds)));
  } finally {
    for (const { directory } of [app, bare]) rmSync(directory, { recursive: true, force: true });
  }
}

async function measureAll(
  names: readonly string[],
  app: BuiltApp,
  bare: BuiltBare,
  rounds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    console.error(`measuring ${name} …`);
    rows.push(...((await measures[name]?.(app, bare, rounds)) ?? []));
  }
  return rows;
}

run(values.only.split(','), Number(values.rounds)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
