import { runSeed, type SeedOptions } from '../run/run-seed';

/** What the parent process asks for. */
export interface SeedRequest {
  seed: number;
  options: SeedOptions;
}

/** A separate process that runs one seed after the other, as its parent asks. */
process.on('message', ({ seed, options }: SeedRequest) => {
  runSeed(seed, options).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(`Seed ${seed} could not be run.`, error);
      process.exit(2);
    },
  );
});
