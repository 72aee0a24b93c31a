import { day, hour, minute, second } from '../durations';
import { atMoments, type Scene } from './scene';

/** The appliance sends some events several times, one after the other or at once. */
export function duplicateEvents(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 6), () =>
    stand.appliance.outbound.addFault({
      kind: 'duplicate',
      events: random.integer(1, 4),
      copies: random.integer(2, 4),
      atOnce: random.chance(0.5),
    }),
  );
}

/** Events arrive in reverse. */
export function reorderedEvents(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 4), () =>
    stand.appliance.outbound.addFault({
      kind: 'reorder',
      events: random.integer(2, 6),
      withinMs: random.integer(5 * second, 15 * minute),
    }),
  );
}

export function delayedEvents(scene: Scene): void {
  delay(scene, second, 30 * minute);
}

/** Up to a day. */
export function eventsDelayedByHours(scene: Scene): void {
  delay(scene, hour, day);
}

function delay(scene: Scene, shortest: number, longest: number): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 4), () => {
    const delayMs = random.integer(shortest, longest);
    stand.appliance.outbound.addFault({ kind: 'delay', events: random.integer(1, 4), delayMs });
    scene.runUntil(scene.spanMs + delayMs + minute);
  });
}

/** Events get lost on their way; only polling brings their sessions up. */
export function lostEvents(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 6), () =>
    stand.appliance.outbound.addFault({ kind: 'lose', events: random.integer(1, 5) }),
  );
}
