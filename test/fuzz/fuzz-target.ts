import fc from 'fast-check';

/** What is wrong with what became of an input. */
export type FindingKind = 'undeclared error' | 'invalid ADF' | 'growth' | 'broken promise';

/** Ends the look at an input that shows a fault. */
export class Finding extends Error {
  constructor(
    readonly kind: FindingKind,
    readonly what: string,
  ) {
    super(`${kind}: ${what}`);
  }
}

/** Inputs of one kind, and what they are given to. */
export interface FuzzTarget {
  readonly name: string;
  /** How many of a thousand inputs come to it. */
  readonly share: number;
  /** Looks at so many inputs; the same seed draws the same ones. */
  check(look: Look): Promise<Looked>;
}

export interface Look {
  inputs: number;
  seed: number;
  /** Where a former look found something, to come to the same input at once. */
  path?: string;
}

export interface Looked {
  inputs: number;
  found?: FoundInput;
}

/** The smallest input that was found to show a fault. */
export interface FoundInput {
  kind: FindingKind;
  what: string;
  /** As text. */
  input: string;
  path: string;
}

interface TargetParts<Input> {
  name: string;
  share: number;
  inputs: fc.Arbitrary<Input>;
  /** @throws Finding if there is a fault; any other error is one, too */
  look: (input: Input) => unknown;
  /** Gives back what the looks were made with. */
  close?: () => void;
}

export function fuzzTarget<Input>({ name, share, inputs, look, close }: TargetParts<Input>): FuzzTarget {
  return {
    name,
    share,
    check: async ({ inputs: numRuns, seed, path }) => {
      let looked = 0;
      let error: unknown;
      const property = fc.asyncProperty(inputs, async (input) => {
        looked += 1;
        try {
          await look(input);
        } catch (thrown) {
          error = thrown;
          throw thrown;
        }
      });
      const details = await fc.check(property, { numRuns, seed, path, ...quiet }).finally(() => close?.());
      if (!details.failed) return { inputs: looked };
      const { kind, what } = findingOf(error);
      const input = fc.stringify(details.counterexample?.[0]);
      return { inputs: looked, found: { kind, what, input, path: details.counterexamplePath ?? '' } };
    },
  };
}

const quiet = { verbose: 0 };

function findingOf(error: unknown): Finding {
  if (error instanceof Finding) return error;
  return new Finding(
    'undeclared error',
    error instanceof Error ? (error.stack ?? String(error)) : String(error),
  );
}

/**
 * Runs what may throw only what it declares.
 *
 * @returns what it answers, or `undefined` if it throws a declared error
 * @throws whatever else it throws
 */
export function declared<T>(
  run: () => T,
  ...classes: readonly (abstract new (...given: never[]) => Error)[]
): T | undefined {
  try {
    return run();
  } catch (error) {
    if (classes.some((known) => error instanceof known)) return undefined;
    throw error;
  }
}
