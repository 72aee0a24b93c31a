import * as v from 'valibot';
import { configurationSchema } from '../../../src/configuration/configuration';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { begun } from '../../../src/delivery/attempt-start';
import { closedBreaker, recordFailure, type CircuitBreaker } from '../../../src/delivery/circuit-breaker';
import { changed, newDelivery, type Delivery } from '../../../src/delivery/delivery';
import { processDelivery, type ProcessDependencies } from '../../../src/delivery/process-delivery';
import { StorageUnavailable } from '../../../src/failure/platform-errors';
import { OutsideWorld } from './outside-world';

const minute = 60_000;
const now = Date.UTC(2026, 0, 12, 9);

const configuration = v.parse(configurationSchema, {
  version: 1,
  id: 'one',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  hasClientSecret: true,
  settings: { name: 'One', host: 'one.example.com', clientId: 'client' },
});

const set: ConfigurationSet = {
  revision: 1,
  configurations: [configuration],
  unreadable: [],
  settings: v.parse(installationSettingsSchema, {}),
};

const of = { configurationId: 'one', applianceId: 'default', lsid: 'a', eventType: 'session-end' } as const;
const claimed = newDelivery({ ...of, source: 'outbound-event' }, now - minute);
const message = { deliveryId: claimed.id, configurationId: 'one', lsid: 'a' };
const first = { messageId: 'E', retries: 0, isRedelivered: false, wasKilled: false };

interface World {
  /** As the batch has them. */
  batch?: Delivery;
  breaker?: CircuitBreaker;
  set?: ConfigurationSet;
  /** As a read of the key has it. */
  kept?: Delivery;
  keptBreaker?: CircuitBreaker;
  replace?: () => Promise<boolean>;
}

/** What a message leads to, and what was asked and written for it. */
async function processed(given: World, history: Parameters<typeof processDelivery>[1] = first) {
  const outside = new OutsideWorld(() => now);
  const written: Delivery[] = [];
  const breakers: CircuitBreaker[] = [];
  let attempts = 0;
  const { batch = claimed, breaker = closedBreaker('one'), kept = batch } = given;
  const dependencies: ProcessDependencies = {
    readWork: () => Promise.resolve({ delivery: batch, set: given.set ?? set, breaker, ofSession: [batch] }),
    deliveries: {
      get: () => Promise.resolve(kept),
      replace: (_, next) => {
        written.push(next);
        return given.replace?.() ?? Promise.resolve(true);
      },
    },
    configurations: { read: () => Promise.resolve(given.set ?? set) },
    breakers: {
      breakerOf: () => Promise.resolve(given.keptBreaker ?? breaker),
      replace: (_, next) => {
        breakers.push(next);
        return Promise.resolve(true);
      },
    },
    sessionIssues: { get: () => Promise.resolve(undefined) },
    sessionRecords: { of: () => Promise.resolve(undefined) },
    showFigures: () => Promise.resolve(),
    reconcileWith: () => {
      attempts += 1;
      return outside.dependencies;
    },
    applianceOf: () => outside.reachable,
    now: () => now,
    random: () => 0.5,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  return {
    outside,
    run: () => processDelivery(message, history, dependencies),
    written,
    breakers,
    attempts: () => attempts,
  };
}

const open = [1, 2, 3, 4, 5].reduce<CircuitBreaker>(
  (breaker) => recordFailure(breaker, 'No connection.', now - minute),
  closedBreaker('one'),
);

describe('an attempt', () => {
  test('is not made at what is done, parked or ignored, however often a message comes', async () => {
    for (const state of ['done', 'done-with-remarks', 'parked', 'ignored'] as const) {
      const kept = changed(claimed, { state }, now - 1_000);
      for (const batch of [kept, claimed]) {
        const world = await processed({ batch, kept }, { ...first, retries: 1, isRedelivered: true });
        expect(await world.run()).toMatchObject({ kind: 'acknowledge' });
        expect([world.attempts(), world.written]).toEqual([0, []]);
      }
    }
  });

  test('is not made if its start could not be recorded, because somebody else has changed the delivery', async () => {
    const world = await processed(
      { replace: () => Promise.resolve(false) },
      { ...first, isRedelivered: true },
    );
    expect(await world.run()).toMatchObject({
      kind: 'retry-after',
      retryData: { isRedelivered: true },
    });
    expect(world.attempts()).toBe(0);
  });

  test('is not made beside one that has begun, although the batch does not show it yet', async () => {
    const kept = begun(claimed, 'another', now - 1_000);
    const world = await processed({ kept }, { ...first, isRedelivered: true, wasKilled: true });
    expect(await world.run()).toMatchObject({
      kind: 'retry-after',
      afterSeconds: expect.any(Number) as number,
    });
    expect(world.attempts()).toBe(0);
    expect(world.written).toEqual([]);
  });

  test('is made if only the batch says that the appliance is down', async () => {
    const world = await processed({ breaker: open, keptBreaker: closedBreaker('one') });
    await world.run();
    expect(world.attempts()).toBe(1);
    expect(world.written.at(-1)).toMatchObject({ state: 'done' });
  });

  test('is not made as long as the appliance is down', async () => {
    const world = await processed({ breaker: open });
    await world.run();
    expect(world.written.at(-1)).toMatchObject({ state: 'waiting', heldFor: 'one' });
    expect(world.breakers).toEqual([]);
  });

  test('at what is held already leaves the record as it is', async () => {
    const held = changed(claimed, { heldFor: 'one', dueAt: now + 24 * 60 * minute }, now);
    const world = await processed({ batch: held, breaker: open });
    expect(await world.run()).toMatchObject({ kind: 'acknowledge' });
    expect(world.written).toEqual([]);
  });

  test('that says nothing of the appliance leaves its breaker as it is', async () => {
    const failing = recordFailure(closedBreaker('one'), 'No connection.', now - minute);
    const without = { ...set, configurations: [] };
    const world = await processed({ breaker: failing, set: without });
    await world.run();
    expect(world.written.at(-1)?.state).toBe('parked');
    expect(world.breakers).toEqual([]);
  });

  test('that got an answer makes its breaker forget earlier failures', async () => {
    const world = await processed({ breaker: recordFailure(closedBreaker('one'), 'None.', now - minute) });
    await world.run();
    expect(world.breakers).toMatchObject([{ phase: 'closed', failures: 0 }]);
  });

  test('whose write is in doubt and whose outcome cannot be recorded comes back when Jira can show it', async () => {
    const refuse = () => Promise.reject(new StorageUnavailable('write', 'INTERNAL'));
    const world = await processed({ replace: refuse });
    world.outside.weather = 'late';
    const late = await world.run();
    expect(late).toMatchObject({ kind: 'retry-after', retryData: { inDoubtUntil: now + 15 * minute } });
    expect('afterSeconds' in late && late.afterSeconds).toBeGreaterThanOrEqual(120);
    const sure = await processed({ replace: refuse });
    sure.outside.weather = 'refused';
    expect(await sure.run()).toMatchObject({ kind: 'retry-after', afterSeconds: 15 });
  });

  test('that comes back after a kill tells so as long as what was killed may still write', async () => {
    const world = await processed({}, { ...first, retries: 1, isRedelivered: true });
    world.outside.weather = 'error';
    expect(await world.run()).toMatchObject({ retryData: { inDoubtUntil: now + 15 * minute } });
  });
});
