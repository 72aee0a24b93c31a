import { deliveriesOf } from '../../scenarios/support/inspect';
import { atMoments, type Scene } from './scene';

/** An administrator presses “Replay” although nothing is wrong: on what is parked, on its way, or done. */
export function impatientAdministrator(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 8), () => {
    const ids = deliveriesOf(stand)
      .map(({ id }) => id)
      .sort()
      .filter(() => random.chance(0.3))
      .slice(0, 20);
    if (ids.length === 0) return;
    scene.note(`an administrator replays ${ids.length} deliveries`);
    // The call itself may be killed like any other.
    stand.callAdmin('replayDeliveries', { ids }).catch(() => undefined);
  });
}
