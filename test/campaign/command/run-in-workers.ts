import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { SeedOptions, SeedResult } from '../run/run-seed';
import type { SeedRequest } from './worker';

export interface WorkerOrder {
  seeds: readonly number[];
  workers: number;
  options: SeedOptions;
  /** Called for each seed that has run. @returns false if enough is known */
  onResult: (result: SeedResult) => boolean;
}

/**
 * Runs seeds in processes side by side: the virtual clock governs a whole process.
 *
 * @throws Error if a process ends by itself
 */
export async function runInWorkers({ seeds, workers, options, onResult }: WorkerOrder): Promise<void> {
  const left = [...seeds];
  let goesOn = true;
  const runOne = (worker: ChildProcess): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = () => {
        const seed = goesOn ? left.shift() : undefined;
        if (seed === undefined) return worker.disconnect();
        const request: SeedRequest = { seed, options };
        worker.send(request);
      };
      worker.on('message', (result: SeedResult) => {
        goesOn = onResult(result) && goesOn;
        next();
      });
      worker.on('exit', (code) => (code ? reject(new Error('A worker process failed.')) : resolve()));
      next();
    });
  const started = Array.from({ length: Math.min(workers, seeds.length) }, () =>
    fork(join(__dirname, 'worker.ts')),
  );
  await Promise.all(started.map(runOne));
}
