import { minute, second } from '../durations';
import { noAnswer, type FaultRule } from './operation-rules';
import { atMoments, chanceOf, forPeriods, type Scene } from './scene';

/** Storage refuses everything for a while. */
export function storageOutages(scene: Scene): void {
  const { random, operations } = scene;
  forPeriods(scene, { count: random.integer(1, 2), shortest: 10 * second, longest: 40 * minute }, () => {
    scene.note('storage fails from now on');
    return operations.addFault('storage', ({ when }) => (when === 'before' ? storageAnswer(500) : undefined));
  });
}

/** Single operations of storage fail or are throttled, before or after they have taken effect. */
export function storageFaults(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.001, 0.03);
  scene.operations.addFault('storage', ({ when }) => {
    if (!random.chance(probability)) return undefined;
    const isThrottled = when === 'before' && random.chance(0.5);
    return isThrottled ? storageAnswer(429, 'TOO_MANY_REQUESTS') : random.pick([noAnswer, storageFailure])();
  });
}

/** The queue does not take what is pushed, or says that it did not although it did. */
export function failedPushes(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.02, 0.3);
  const fails: FaultRule = ({ operation }) =>
    operation === 'publish' && random.chance(probability)
      ? random.pick([noAnswer, () => Response.json({ message: 'On purpose.' }, { status: 500 })])()
      : undefined;
  scene.operations.addFault('queue', fails);
}

/** The queue takes events and loses them. */
export function lostQueueEvents(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(1, 6), () => stand.platform.queue.dropNext(random.integer(1, 3)));
}

export function duplicateQueueEvents(scene: Scene): void {
  scene.stand.platform.queue.duplicateProbability = chanceOf(scene, 0.02, 0.5);
}

/** Invocations of every kind are killed at any of their operations. */
export function kills(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.001, 0.03);
  scene.operations.addKill(() => random.chance(probability));
}

const creation = /^POST \/rest\/(api\/3\/issue|servicedeskapi\/request)$/;

/** Invocations are killed while an issue is created: nobody learns whether it was. */
export function killsAtCreation(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.05, 0.5);
  scene.operations.addKill(({ operation }) => creation.test(operation) && random.chance(probability));
}

/** The schedule also fires at odd moments, several times at once, beside what is running. */
export function oddSchedules(scene: Scene): void {
  const { random, stand } = scene;
  atMoments(scene, random.integer(2, 12), () => {
    const times = random.integer(1, 3);
    scene.note(`the schedule fires ${times} times at once`);
    for (let time = 0; time < times; time += 1) void stand.platform.fireSchedule('five-minutes');
  });
}

/** Queries see storage as it was some seconds ago. */
export function queryLag(scene: Scene): void {
  scene.stand.platform.store.consistency.queryLagMs = scene.random.integer(100, 20 * second);
}

/** Values that have expired can still be read. */
export function keptExpiredValues(scene: Scene): void {
  scene.stand.platform.store.consistency.keepExpired = true;
}

function storageFailure(): Response {
  return storageAnswer(500);
}

function storageAnswer(status: number, code = 'INTERNAL_SERVER_ERROR'): Response {
  return Response.json({ code, message: 'On purpose.' }, { status });
}
