import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { z } from 'zod';
import { childFile, type Child } from '../build/build-children';

const run = promisify(execFile);

/**
 * Runs a measuring program in a fresh process.
 *
 * @param given what it is told
 * @param answer the shape of what it answers
 * @param flags for Node.js
 * @throws Error with its own words if it fails
 */
export async function runChild<Answer>(
  child: Child,
  given: unknown,
  answer: z.ZodType<Answer>,
  flags: readonly string[] = [],
): Promise<Answer> {
  const { stdout } = await run(process.execPath, [...flags, childFile(child), JSON.stringify(given)]);
  return answer.parse(JSON.parse(stdout));
}
