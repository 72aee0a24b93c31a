import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What came of running test files. */
export type TestRun =
  | { kind: 'passed' }
  | { kind: 'failed'; test: string }
  /** It did not come to its end. */
  | { kind: 'endless' }
  /** Nothing could be run: that tells nothing. */
  | { kind: 'broken'; said: string };

/** A mutation that makes a loop endless is noticed, too. */
const patienceMs = 150_000;

const reportSchema = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Runs test files one after the other, until one has failed. @param tests below `test`, without `.test.ts` */
export async function runTests(folder: string, tests: readonly string[]): Promise<TestRun> {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const ended = await ends(folder, [
    ...['--selectProjects', 'node', '--runInBand', '--silent', '--json', `--outputFile=${report}`],
    `--testSequencer=${join(folder, 'test/mutations/command/as-named.cjs')}`,
    `--env=${join(folder, 'test/mutations/command/until-one-fails.cjs')}`,
    '--runTestsByPath',
    ...tests.map((test) => `test/${test}.test.ts`),
  ]);
  return ended.inTime ? read(report, ended.said) : { kind: 'endless' };
}

function read(report: string, said: string): TestRun {
  const { success, testResults } = reportSchema.parse(JSON.parse(readText(report, said)));
  if (success) return { kind: 'passed' };
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  if (failed) return { kind: 'failed', test: failed.fullName };
  return { kind: 'broken', said: testResults.map(({ message }) => message).join('\n') };
}

function readText(path: string, said: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`Jest did not come to its end: ${said}`);
  }
}

function ends(folder: string, args: readonly string[]): Promise<{ inTime: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
      cwd: folder,
      // A group of its own, so that nothing of it is left once its time is over.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    let inTime = true;
    jest.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-2_000);
    });
    const timer = setTimeout(() => {
      inTime = false;
      if (jest.pid !== undefined) process.kill(-jest.pid, 'SIGKILL');
    }, patienceMs);
    jest.on('error', reject);
    jest.on('close', () => {
      clearTimeout(timer);
      resolve({ inTime, said });
    });
  });
}
