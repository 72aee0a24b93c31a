import fc from 'fast-check';
import { resolveSessionIssue } from '../../../../src/reconcile/issue/resolve-session-issue';
import type { ReconcilePorts } from '../../../../src/reconcile/ports';
import { CreationUnderWay } from '../../../../src/jira/creation-errors';
import { ownIssue, type KnownIssue } from '../../../../src/reconcile/issue/choice';
import { withChoice } from '../../../../src/reconcile/issue/make-choice';
import { bareSession } from '../../report/sample-sessions';
import { CreatingWorld, Killed, type Fate } from './creating-world';

const lsid = 'a'.repeat(32);

interface Consumer {
  startsAt: number;
  durations: number[];
  livesFor: number;
}

/** Tries again as the queue does, until it has an issue. */
async function consume(world: CreatingWorld, { startsAt, durations, livesFor }: Consumer): Promise<string> {
  await world.time.sleep(startsAt);
  let dependencies: ReconcilePorts = world.consumer(durations, livesFor);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    try {
      const resolved = await resolveOnce(world, dependencies);
      if (resolved.kind === 'chosen') return 'chosen';
      if (resolved.kind === 'issue' && resolved.failure) throw resolved.failure;
      return resolved.kind === 'issue' ? resolved.issueKey : 'none';
    } catch (error) {
      if (error instanceof Killed) dependencies = world.consumer(durations);
      const wait =
        error instanceof CreationUnderWay && error.policy.kind === 'retry' ? error.policy.afterSeconds : 30;
      await world.time.sleep((wait ?? 30) * 1000);
    }
  }
  return 'none';
}

function resolveOnce({ configuration, record }: CreatingWorld, dependencies: ReconcilePorts) {
  const now = dependencies.now();
  const times = { startedAt: now - 60_000, endedAt: now, durationSeconds: 60 };
  const marker = { configurationId: configuration.id, lsid };
  return resolveSessionIssue(
    { session: bareSession({ lsid }), times, configuration, marker, known: record, retentionDays: 90 },
    dependencies,
  );
}

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom<Fate>('answered', 'lost', 'never'),
  fc.integer({ min: 0, max: 120_000 }).map((late) => ({ late })),
);

const consumer: fc.Arbitrary<Consumer> = fc.record({
  startsAt: fc.integer({ min: 0, max: 240_000 }),
  durations: fc.array(fc.integer({ min: 2, max: 5_000 }), { minLength: 1, maxLength: 5 }),
  livesFor: fc.integer({ min: 1, max: 12 }),
});

test('whatever overlaps, is killed, lost or late: there is one issue, and everybody knows it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(consumer, { minLength: 1, maxLength: 4 }),
      fc.array(fate, { maxLength: 4 }),
      fc.integer({ min: 0, max: 25_000 }),
      async (consumers, fates, lag) => {
        const world = new CreatingWorld();
        Object.assign(world, { fates, lag });
        const keys = Promise.all(consumers.map((one) => consume(world, one)));
        await world.time.run();
        expect(new Set(await keys)).toEqual(new Set(['SUP-1']));
        expect(world.created).toHaveLength(1);
        expect(world.record).toMatchObject({ issueKey: 'SUP-1', pendingSteps: [] });
      },
    ),
    { numRuns: 150 },
  );
});

/** A person chooses an issue, however often the record changes under their hands. */
async function choose(
  world: CreatingWorld,
  startsAt: number,
  duration: number,
  issue: KnownIssue | typeof ownIssue = { issueKey: 'OPS-1' },
): Promise<void> {
  await world.time.sleep(startsAt);
  for (;;) {
    const previous = world.record;
    await world.time.sleep(duration);
    if (world.record?.revision !== previous?.revision) continue;
    world.record = withChoice(previous, { issue, wrong: [{ issueKey: 'OPS-2' }] }, world.time.now);
    return;
  }
}

test('whatever happens at the same time: what a person has chosen stays chosen, and one issue at most is created', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(consumer, { minLength: 1, maxLength: 4 }),
      fc.array(fate, { maxLength: 4 }),
      fc.integer({ min: 0, max: 240_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      async (consumers, fates, startsAt, duration) => {
        const world = new CreatingWorld();
        Object.assign(world, { fates });
        const keys = Promise.all(consumers.map((one) => consume(world, one)));
        const afterwards = choose(world, startsAt, duration).then(() =>
          consume(world, { startsAt: 0, durations: [10], livesFor: 99 }),
        );
        await world.time.run();
        expect(await afterwards).toBe('chosen');
        expect(world.record).toMatchObject({ chosen: [{ issueKey: 'OPS-1' }] });
        expect([...new Set(await keys)].filter((key) => !['chosen', 'SUP-1'].includes(key))).toEqual([]);
        expect(world.created.length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever happens at the same time: a person who wants an issue for the session gets one, and not two', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(consumer, { maxLength: 4 }),
      fc.array(fate, { maxLength: 4 }),
      fc.integer({ min: 0, max: 25_000 }),
      fc.integer({ min: 0, max: 240_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      async (consumers, fates, lag, startsAt, duration) => {
        const world = new CreatingWorld();
        Object.assign(world, { fates, lag });
        const keys = Promise.all(consumers.map((one) => consume(world, one)));
        const afterwards = choose(world, startsAt, duration, ownIssue).then(() =>
          consume(world, { startsAt: 0, durations: [10], livesFor: 99 }),
        );
        await world.time.run();
        expect(await afterwards).toBe('SUP-1');
        expect(new Set(await keys)).toEqual(new Set(consumers.length > 0 ? ['SUP-1'] : []));
        expect(world.created).toHaveLength(1);
        expect(world.record).toMatchObject({
          chosen: ownIssue,
          wrong: [{ issueKey: 'OPS-2' }],
          issueKey: 'SUP-1',
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('an intent that has grown old before Jira could be called is given up', async () => {
  const world = new CreatingWorld();
  const key = consume(world, { startsAt: 0, durations: [60_000], livesFor: 99 });
  await world.time.run();
  expect(await key).toBe('none');
  expect(world.created).toHaveLength(0);
});

test('an issue whose answer is lost is not created a second time, as long as search may not show it', async () => {
  const world = new CreatingWorld();
  Object.assign(world, { fates: ['lost'], lag: 100_000 });
  const key = consume(world, { startsAt: 0, durations: [10], livesFor: 99 });
  await world.time.run();
  expect(await key).toBe('SUP-1');
  expect(world.created).toHaveLength(1);
});
