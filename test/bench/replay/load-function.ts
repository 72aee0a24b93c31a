import { createRequire } from 'node:module';

/** A function of a bundle. The app's functions ignore what the benchmark tells the bare loop. */
export type BundledFunction = (event: { body: unknown }, told: { shownLines?: number }) => Promise<unknown>;

/** Where a function is: a bundle, and its export. */
export interface FunctionPlace {
  file: string;
  name: string;
}

/** Loads a bundle as Node does. @throws Error if it has no such function */
export function loadFunction({ file, name }: FunctionPlace): BundledFunction {
  const bundle = createRequire(file)(file) as Record<string, unknown>;
  const found = bundle[name];
  if (typeof found !== 'function') throw new Error(`${file} exports no ${name}.`);
  return found as BundledFunction;
}
