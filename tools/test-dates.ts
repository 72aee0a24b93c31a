/**
 * The tests at other times, in other time zones and languages: `npm run test:dates`.
 *
 * Runs them once for each occasion, one after the other, and tells in the end which failed. Exit code 1 if any did.
 */
import { chooseOccasions, usage } from './dates/choose-occasions';
import type { Occasion } from './dates/occasions';
import { NoFaketime, runAt } from './dates/run-at';

const jest = require.resolve('jest/bin/jest');

/** In seconds: a slow start is not a clock that stayed where it was. */
const tolerance = 600;

async function main(given: readonly string[]): Promise<void> {
  if (given.includes('--help')) return console.log(usage);
  const { chosen, forJest } = chooseOccasions(given);
  const lines: string[] = [];
  for (const occasion of chosen) {
    console.log(`\n===== ${titleOf(occasion)}: ${occasion.why}`);
    await checkThatItHolds(occasion);
    const { passed } = await runAt(occasion, [jest, ...forJest], 'shown');
    lines.push(`${passed ? 'passed' : 'FAILED'}  ${titleOf(occasion)}`);
    if (!passed) process.exitCode = 1;
  }
  console.log(`\n${lines.join('\n')}`);
}

/** A run at another time proves nothing if it was the usual time. @throws NoFaketime */
async function checkThatItHolds(occasion: Occasion): Promise<void> {
  const show = `Date.now() + ' ' + Intl.DateTimeFormat().resolvedOptions().timeZone`;
  const { output } = await runAt(occasion, ['-p', show], 'kept');
  const [now, timeZone] = output.split(' ');
  const isThen = Math.abs(Number(now) - occasion.at.getTime()) / 1000 < tolerance;
  // Zones have former names, and Node says which one it likes.
  const { timeZone: wanted } = new Intl.DateTimeFormat('en', {
    timeZone: occasion.timeZone,
  }).resolvedOptions();
  if (isThen && timeZone === wanted) return;
  throw new NoFaketime(`faketime does not move the clock of ${process.execPath}: it says “${output}”.`);
}

function titleOf({ name, at, timeZone, language }: Occasion): string {
  return `${name.padEnd(9)} ${at.toISOString().slice(0, 16)}Z  TZ=${timeZone} LANG=${language}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
