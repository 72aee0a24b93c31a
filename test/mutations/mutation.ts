/** A change of one place of the app that breaks what it promises. Some test has to notice it. */
export interface Mutation {
  /** Unique within its area. */
  name: string;
  /** Stands exactly once in the file. Short and without names that change often. */
  from: string;
  /** What takes its place. */
  to: string;
  /** What goes wrong then, in plain words. */
  harm: string;
  /** Whether somebody would lose or leak something, get something twice or in a wrong place, or pay for it. */
  isHarmful: boolean;
  /** Where it is looked for in place of the tests that are named for the file. */
  tests?: readonly string[];
  /** Why no test has to notice it. Only of one that does no harm. */
  survives?: string;
}

/** The mutations of one file of the app. */
export interface MutatedFile {
  /** Below `src`. */
  file: string;
  /** Where they are looked for: files below `test`, without `.test.ts`, the quickest to notice first. */
  tests: readonly string[];
  mutations: readonly Mutation[];
}

/** A mutation with all that is needed to play it. */
export interface ListedMutation extends Mutation {
  /** Its area and its name. */
  id: string;
  file: string;
  tests: readonly string[];
}

/** The text with the mutation made. @throws Error if its place is not there exactly once */
export function mutated(text: string, { id, file, from, to }: ListedMutation): string {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new Error(
      `${id} cannot be applied: its text is in src/${file} ${parts.length - 1} times. Look at what became of it, and change the entry.`,
    );
  }
  return parts.join(to);
}
