import { startCounting, workOf } from './count-work';
import type { Growth } from './growth';

/** The larger one is sixteen times as large. */
const sizes = { small: 250, large: 4_000 };

/** Run as a separate program: what it counts has to be loaded after the counting began. */
async function run(): Promise<void> {
  startCounting();
  const { hostileInputs } = await import('./hostile-inputs');
  for (const { task } of hostileInputs) task(1)();
  workOf(() => undefined);
  const growth = hostileInputs.map(({ name, task }): Growth => ({
    name,
    small: workOf(task(sizes.small)),
    large: workOf(task(sizes.large)),
  }));
  process.stdout.write(JSON.stringify(growth));
}

void run();
