import { deliveriesOf } from '../../scenarios/support/inspect';
import { atMoments, type Scene } from './scene';

/** An administrator presses “Replay” or “Try now” although nothing is wrong: on what is parked, on its way, or done. */
export function impatientAdministrator(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 8), () => {
    const ids = deliveriesOf(stand)
      .map(({ id }) => id)
      .sort()
      .filter(() => random.chance(0.3))
      .slice(0, 20);
    if (ids.length === 0) return;
    const isReplay = random.chance(0.5);
    scene.note(`an administrator ${isReplay ? 'replays' : 'tries'} ${ids.length} deliveries`);
    // The call itself may be killed like any other.
    stand.callAdmin(isReplay ? 'replayDeliveries' : 'tryDeliveriesNow', { ids }).catch(() => undefined);
  });
}
