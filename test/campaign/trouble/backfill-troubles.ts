import { optionalEffects } from '../../../src/configuration/left-out';
import { storedConfigurations } from '../../scenarios/support/stored';
import { minute } from '../durations';
import type { Scene } from './scene';

/** An administrator brings in the day's sessions once more, including those without an event. */
export function backfills(scene: Scene): void {
  const { random, stand, spanMs } = scene;
  scene.at(random.integer(10 * minute, spanMs), () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { id } of storedConfigurations(stand)) {
      scene.note(`a backfill for ${today} is started`);
      // All that the configuration says is the duty of each session.
      const payload = { configurationId: id, first: today, last: today, also: optionalEffects };
      // The call itself may be killed like any other.
      stand.callAdmin('startBackfill', payload).catch(() => undefined);
    }
  });
}
