/** Seeded hostile inputs for everything that reads what others wrote: `npm run fuzz`. */
import { readCommandLine, usage, type FuzzOrder } from './command-line';
import { commandFor, fuzz, type FuzzResult } from './fuzz';
import type { FindingKind } from './fuzz-target';

const kinds: readonly FindingKind[] = ['undeclared error', 'invalid ADF', 'growth', 'broken promise'];

async function main(order: FuzzOrder | undefined): Promise<void> {
  if (!order) return console.log(usage);
  const { targets, inputs, seed, path } = order;
  const whole = targets.reduce((sum, { share }) => sum + share, 0);
  const results: FuzzResult[] = [];
  for (const target of targets) {
    const began = performance.now();
    const result = path === undefined ? await fuzz(target, inputs, seed, whole) : await again(order);
    results.push(result);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${target.name.padEnd(16)}${String(result.inputs).padStart(9)} inputs${seconds.padStart(8)} s`,
    );
    for (const found of result.findings) show(result.target, found);
  }
  tellAll(results);
}

async function again({ targets, inputs, seed, path }: FuzzOrder): Promise<FuzzResult> {
  const [target] = targets;
  if (!target || targets.length > 1) throw new Error('A path belongs to one target.');
  const { inputs: looked, found } = await target.check({ inputs, seed, path });
  return { target: target.name, inputs: looked, findings: found ? [{ ...found, seed }] : [] };
}

function show(target: string, { kind, what, input, ...found }: FuzzResult['findings'][number]): void {
  console.log(`\n  ${kind}: ${what}\n  input: ${input}\n  again: ${commandFor(target, found)}\n`);
}

function tellAll(results: readonly FuzzResult[]): void {
  const findings = results.flatMap((result) => result.findings);
  const inputs = results.reduce((sum, result) => sum + result.inputs, 0);
  const counts = kinds.map((kind) => `${kind}: ${findings.filter((found) => found.kind === kind).length}`);
  console.log(`\n${inputs} inputs; ${counts.join(', ')}`);
  if (findings.length > 0) process.exitCode = 1;
}

Promise.resolve()
  .then(() => main(readCommandLine(process.argv.slice(2))))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
