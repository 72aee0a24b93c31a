import type { BatchReadFault } from '../../stand/forge/faults';
import { minute, second } from '../durations';
import { chanceOf, type Scene } from './scene';

/**
 * What several keys are read by together is not strict: a key that exists is missing, tells what it told some minutes
 * ago, or fails by itself.
 */
export function staleBatches(scene: Scene): void {
  const { random, operations } = scene;
  const probability = chanceOf(scene, 0.002, 0.1);
  const kinds: (() => BatchReadFault)[] = [
    () => 'left-out',
    () => ({ code: 'KEY_NOT_FOUND' }),
    () => ({ code: 'INTERNAL_SERVER_ERROR' }),
    () => ({ asOf: Date.now() - random.integer(second, 9 * minute) }),
  ];
  operations.addBatchRead(() => (random.chance(probability) ? random.pick(kinds)() : undefined));
}
