import { storedConfigurations } from '../../scenarios/support/stored';
import { minute } from '../durations';
import type { Scene } from './scene';

/** An administrator has the day's sessions brought in once more, and with them those that nobody has told of. */
export function backfills(scene: Scene): void {
  const { random, stand, spanMs } = scene;
  scene.at(random.integer(10 * minute, spanMs), () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { id } of storedConfigurations(stand)) {
      scene.note(`a backfill for ${today} is started`);
      const payload = { configurationId: id, first: today, last: today };
      // The call itself may be killed like any other.
      stand.callAdmin('startBackfill', payload).catch(() => undefined);
    }
  });
}
