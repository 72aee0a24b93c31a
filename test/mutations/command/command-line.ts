import { parseArgs } from 'node:util';
import { mutations } from '../mutations';
import type { ListedMutation } from '../mutation';

/** What `npm run mutations` is asked for. */
export interface MutationOrder {
  chosen: readonly ListedMutation[];
  /** Files below `test` that are run in place of those that are named for each. */
  tests: readonly string[] | undefined;
  /** Whether the tests are run without any mutation first. */
  checks: boolean;
  /** Only lists what is expected to live, and runs nothing. */
  lists: boolean;
}

export const usage = `npm run mutations -- [options]
  --area a,b     only these areas
  --entry a,b    only these entries, or those whose id contains a text
  --tests a,b    run these files below test for each, instead of those that are named for it
  --unchecked    do not run the tests without any mutation first
  --survivors    list the mutations that live, with the reason, and run nothing`;

/** @throws Error that says what is wrong with the arguments */
export function readCommandLine(args: string[]): MutationOrder {
  const { values } = parseArgs({
    args,
    options: {
      area: { type: 'string' },
      entry: { type: 'string' },
      tests: { type: 'string' },
      unchecked: { type: 'boolean', default: false },
      survivors: { type: 'boolean', default: false },
    },
  });
  const areas = listOf(values.area);
  const entries = listOf(values.entry);
  const chosen = mutations.filter(
    ({ id }) =>
      (areas?.some((area) => id.startsWith(`${area}/`)) ?? true) &&
      (entries?.some((entry) => id.includes(entry)) ?? true),
  );
  if (chosen.length === 0) throw new Error('No mutation is of that area and name.');
  return { chosen, tests: listOf(values.tests), checks: !values.unchecked, lists: values.survivors };
}

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',').filter(Boolean);
}
