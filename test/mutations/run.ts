import { join } from 'node:path';
import { readCommandLine, usage, type MutationOrder } from './command/command-line';
import { play, type Played } from './command/play';
import { runTests } from './command/run-tests';
import { Scratch } from './command/scratch';
import { isBad, lineOf, summaryOf } from './command/summary';

/** `npm run mutations`: breaks one place of the app at a time, and says which of that no test notices. */
async function mutate(order: MutationOrder, scratch: Scratch): Promise<boolean> {
  const { chosen, tests, checks } = order;
  if (checks && !(await passesUnbroken(order, scratch))) return false;
  const played: Played[] = [];
  for (const mutation of chosen) {
    const one = await play(mutation, scratch, tests);
    played.push(one);
    console.log(lineOf(one));
  }
  console.log(`\n${summaryOf(played)}`);
  return !played.some(isBad);
}

/** Tests that fail anyway notice nothing. */
async function passesUnbroken({ chosen, tests }: MutationOrder, { folder }: Scratch): Promise<boolean> {
  const named = new Set(tests ?? chosen.flatMap((mutation) => mutation.tests));
  const run = await runTests(folder, [...named]);
  if (run.kind === 'passed') return true;
  console.log(`Without any mutation the tests do not pass: ${JSON.stringify(run)}`);
  return false;
}

function tellSurvivors({ chosen }: MutationOrder): void {
  for (const { id, survives } of chosen) if (survives !== undefined) console.log(`${id}: ${survives}`);
}

async function main(): Promise<number> {
  let order: MutationOrder;
  try {
    order = readCommandLine(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`);
    return 2;
  }
  if (order.lists) {
    tellSurvivors(order);
    return 0;
  }
  const scratch = new Scratch(join(__dirname, '../..'));
  try {
    return (await mutate(order, scratch)) ? 0 : 1;
  } finally {
    scratch.remove();
  }
}

void main().then((code) => {
  process.exitCode = code;
});
