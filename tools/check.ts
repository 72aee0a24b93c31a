/**
 * Everything that can be said about the project without running it: `npm run check`.
 *
 * A line for each check with its time; then, whole, what the failed ones had to say. Exit code 1 if any failed.
 */
import { availableParallelism } from 'node:os';
import { runCommand } from './run-command';
import type { CommandResult } from './run-command';

interface Check {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Whether its output is worth reading where it passes, too. */
  readonly reports?: boolean;
}

/** Longest first, so that the last ones do not leave a core idle. */
const CHECKS: readonly Check[] = [
  { name: 'eslint', command: ['eslint', '.', '--max-warnings', '0'] },
  {
    name: 'linear expressions',
    command: ['eslint', '--no-config-lookup', '--config', 'tools/linear-expressions.mjs', 'src'],
  },
  { name: 'types of the app', command: ['tsc', '--project', 'tsconfig.json', '--noEmit'] },
  { name: 'types of tests and tools', command: ['tsc', '--project', 'test/tsconfig.json', '--noEmit'] },
  { name: 'forge bundle', command: ['tsx', 'tools/forge-bundle.ts'], reports: true },
  { name: 'forge lint', command: ['tsx', 'tools/forge-lint.ts'], reports: true },
  { name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'import circles', command: ['tsx', 'tools/import-circles.ts'] },
  { name: 'generated files', command: ['tsx', 'tools/check-generated.ts'] },
];

/** Each check takes up to a gigabyte, so more cores than these are not worth their memory. */
const PROCESSES = Math.min(availableParallelism(), 4);

async function main(): Promise<void> {
  const waiting = [...CHECKS];
  const failures: string[] = [];
  const runWaiting = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCommand(...split(check.command));
      console.log(describe(check, result));
      if (!result.passed)
        failures.push(`\n===== ${check.name}: ${check.command.join(' ')}\n${result.output}`);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, runWaiting));
  failures.forEach((failure) => console.log(failure));
  console.log(`\n${CHECKS.length - failures.length} of ${CHECKS.length} checks passed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function split([program, ...args]: Check['command']): [string, string[]] {
  return [program, args];
}

function describe({ name, reports }: Check, { passed, seconds, output }: CommandResult): string {
  const line = `${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(26)}${seconds.toFixed(1).padStart(6)} s`;
  if (!passed || !reports) return line;
  return [line, ...output.split('\n').map((said) => `         ${said}`)].join('\n');
}

void main();
