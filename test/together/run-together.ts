import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import alone from './alone.json';

/** Which files run together: those whose path matches, and that no part before has. */
const parts = {
  administration: /^scenarios\/administration\//,
  polling: /^scenarios\/(polling|backfill)/,
  delivery: /^scenarios\/delivery/,
  // The bare loop of the benchmark is played on the stand, too.
  scenarios: /^(scenarios|unit\/bench)\//,
  report: /^unit\/report\//,
  stand: /^unit\/stand\//,
  'browser/pages': /^browser\/(pages|first-configuration|issue-creation)/,
  'browser/templates': /^browser\/(templates|configurations|console)/,
  'browser/others': /^browser\//,
  others: /^/,
} as const;

type Part = keyof typeof parts;

const tests = join(__dirname, '..');

/** Longer than the files' own, which hold for all that come after them. */
const timeoutMs = 240_000;

/**
 * Runs the files of a part as one; each is a `describe` with its path, so that it can be run again by itself.
 *
 * @throws Error if a part is run by no file, or if a test would silence all the others of its part
 */
export function runTogether(part: Part): void {
  for (const name of Object.keys(parts)) {
    if (!existsSync(join(__dirname, `${name}.test.ts`))) throw new Error(`${name}.test.ts is missing.`);
  }
  for (const file of testFiles().filter((file) => partOf(file) === part)) {
    const path = join(tests, file);
    if (readFileSync(path, 'utf8').includes('.only(')) throw new Error(`Take “.only” out of test/${file}.`);
    describe(`test/${file}`, () => load(path));
  }
  jest.setTimeout(timeoutMs);
}

/** A file that cannot be loaded fails alone, and not the whole part. */
function load(file: string): void {
  try {
    jest.requireActual(file);
  } catch (error) {
    test('can be loaded', () => {
      throw error;
    });
  }
}

function testFiles(): string[] {
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('together/') && !alone.includes(file))
    .sort();
}

function partOf(file: string): string | undefined {
  return Object.entries(parts).find(([, paths]) => paths.test(file))?.[0];
}
