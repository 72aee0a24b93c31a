import type { SeedResult } from './run/run-seed';
import { readCommandLine, usage, type CampaignOrder } from './command/command-line';
import { Progress } from './command/progress';
import { runInWorkers } from './command/run-in-workers';

/** `npm run campaign`: runs that go wrong in every way that a seed can think of, and what became of the sessions. */
async function campaign({ seeds, workers, verbose, keepGoing, ...limits }: CampaignOrder): Promise<boolean> {
  const progress = new Progress(seeds.length);
  await runInWorkers({
    seeds,
    workers,
    options: { ...limits, verbose },
    onResult: (result) => {
      progress.add(result);
      tell(result, verbose);
      return keepGoing || !progress.hasFailures;
    },
  });
  console.log(progress.summary());
  return !progress.hasFailures;
}

function tell({ seed, violations, trace, digest, plan }: SeedResult, verbose: boolean): void {
  if (!verbose && violations.length === 0) return;
  console.log(`\nSeed ${seed} (${digest}): ${plan}`);
  for (const line of trace) console.log(`    ${line}`);
  for (const { what } of violations) console.log(`  VIOLATION ${what}`);
  if (violations.length > 0) console.log(`  Again: npm run campaign -- --seed ${seed} --verbose\n`);
}

async function main(): Promise<number> {
  let order: CampaignOrder;
  try {
    order = readCommandLine(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${usage}`);
    return 2;
  }
  return (await campaign(order)) ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
