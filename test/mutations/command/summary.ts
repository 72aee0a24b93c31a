import { areaNames } from '../mutations';
import type { Played } from './play';

/** One line for a mutation that was played. */
export function lineOf({ mutation, fate, by, seconds }: Played): string {
  const expected = mutation.survives === undefined ? '' : ' (expected)';
  const what = fate === 'lived' ? `LIVED${expected}` : fate === 'error' ? 'ERROR' : 'noticed';
  return `${what} ${mutation.id}, ${seconds.toFixed(0)} s${by === '' ? '' : `: ${by}`}`;
}

/** A table by area, and what is not as it should be. */
export function summaryOf(all: readonly Played[]): string {
  const rows = areaNames.map((area) =>
    rowOf(
      area,
      all.filter(({ mutation }) => mutation.id.startsWith(`${area}/`)),
    ),
  );
  const bad = all.filter(isBad).map(({ mutation, fate, by }) => {
    return `  ${mutation.id} ${fate === 'lived' ? `lives: ${mutation.harm}` : by}`;
  });
  return [
    '| Area | Mutations | Noticed | Live | Of these harmful | Errors |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    rowOf('all', all),
    ...(bad.length > 0 ? ['', 'Not as it should be:', ...bad] : []),
  ].join('\n');
}

/** Whether a mutation lives that is not named as a survivor, is noticed although it is, or could not be played. */
export function isBad({ mutation, fate }: Played): boolean {
  if (fate === 'error') return true;
  return (fate === 'lived') !== (mutation.survives !== undefined);
}

function rowOf(name: string, played: readonly Played[]): string {
  const lived = played.filter(({ fate }) => fate === 'lived');
  const harmful = lived.filter(({ mutation }) => mutation.isHarmful);
  const noticed = played.filter(({ fate }) => fate === 'noticed');
  const errors = played.length - lived.length - noticed.length;
  return `| ${[name, played.length, noticed.length, lived.length, harmful.length, errors].join(' | ')} |`;
}
