import type { Fault } from '../../stand/appliance/faults';
import { hour, minute, second } from '../durations';
import { noAnswer } from './operation-rules';
import { atMoments, chanceOf, forPeriods, type Scene } from './scene';

/** The appliance cannot be reached, or answers with nothing but failures, for minutes or hours. */
export function applianceOutages(scene: Scene): void {
  const { random, stand } = scene;
  forPeriods(scene, { count: random.integer(1, 3), shortest: minute, longest: 4 * hour }, () => {
    const kind = random.pick(['down', 'down', '503', 'html'] as const);
    scene.note(`the appliance fails from now on: ${kind}`);
    const { id } = stand.appliance.faults.add({ endpoint: 'any', kind });
    return () => {
      scene.note('the appliance works again');
      stand.appliance.faults.remove(id);
    };
  });
}

/** Single requests fail, each in its own way. */
export function applianceFaults(scene: Scene): void {
  const { random, stand } = scene;
  const probability = chanceOf(scene, 0.01, 0.15);
  const kinds: Fault[] = [
    { endpoint: 'reporting', kind: '401' },
    { endpoint: 'any', kind: '429', retryAfterSeconds: random.integer(1, 120) },
    { endpoint: 'any', kind: '429' },
    { endpoint: 'any', kind: '500' },
    { endpoint: 'any', kind: '503', retryAfterSeconds: random.integer(1, 600) },
    { endpoint: 'any', kind: 'truncated' },
    { endpoint: 'reporting', kind: 'not-ready' },
    { endpoint: 'any', kind: 'empty' },
    { endpoint: 'any', kind: 'down' },
  ];
  for (const fault of kinds.filter(() => random.chance(0.5))) {
    stand.appliance.faults.add({ ...fault, probability });
  }
}

/** Answers come late, some of them too late. */
export function slowAppliance(scene: Scene): void {
  const { random, stand } = scene;
  const delayMs = random.integer(second, 90 * second);
  stand.appliance.faults.add({
    endpoint: 'any',
    kind: 'slow',
    delayMs,
    probability: chanceOf(scene, 0.02, 0.2),
  });
}

/** Access tokens lose their validity before their time. */
export function revokedTokens(scene: Scene): void {
  atMoments(scene, scene.random.integer(1, 5), () => scene.stand.appliance.tokens.revokeAll());
}

/** The appliance has answered, and the app never learns what. */
export function lostApplianceAnswers(scene: Scene): void {
  const { random } = scene;
  const probability = chanceOf(scene, 0.01, 0.1);
  scene.operations.addFault('appliance', ({ when }) =>
    when === 'after' && random.chance(probability) ? noAnswer() : undefined,
  );
}

/** Clocks differ by up to hours, and the appliance's is put right by some seconds now and then. */
export function clockDifferences(scene: Scene): void {
  const { random, stand } = scene;
  const skewMs = random.integer(-3 * hour, 3 * hour);
  stand.appliance.configure({ skewMs });
  atMoments(scene, random.integer(0, 3), () =>
    stand.appliance.configure({ skewMs: skewMs + random.integer(-20 * second, 20 * second) }),
  );
}
