import type { ListedMutation } from '../mutation';
import { runTests } from './run-tests';
import type { Scratch } from './scratch';

/** What became of a mutation. */
export interface Played {
  mutation: ListedMutation;
  fate: 'noticed' | 'lived' | 'error';
  /** The test that noticed it, or what went wrong. */
  by: string;
  seconds: number;
}

/** Makes a mutation in the copy, and runs the tests that are to notice it. */
export async function play(
  mutation: ListedMutation,
  scratch: Scratch,
  tests: readonly string[] = mutation.tests,
): Promise<Played> {
  const startedAt = performance.now();
  const ended = (fate: Played['fate'], by: string) => {
    return { mutation, fate, by, seconds: (performance.now() - startedAt) / 1000 };
  };
  try {
    const run = await scratch.with(mutation, () => runTests(scratch.folder, tests));
    switch (run.kind) {
      case 'passed':
        return ended('lived', '');
      case 'failed':
        return ended('noticed', run.test);
      case 'endless':
        return ended('noticed', 'it runs without end');
      case 'broken':
        return ended('error', `nothing could be run: ${run.said}`);
    }
  } catch (error) {
    return ended('error', error instanceof Error ? error.message : String(error));
  }
}
