import * as v from 'valibot';
import { configurationSchema } from '../../../src/configuration/configuration';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { closedBreaker, type CircuitBreaker } from '../../../src/delivery/circuit-breaker';
import { changed, newDelivery, type Delivery } from '../../../src/delivery/delivery';
import type { ProbeMessage } from '../../../src/delivery/probe-appliance';
import { requeueDueDeliveries } from '../../../src/delivery/requeue-due-deliveries';
import { StoredValueUnreadable } from '../../../src/failure/platform-errors';

const minute = 60_000;
const now = Date.UTC(2026, 0, 12, 9);

const configuration = (id: string) =>
  v.parse(configurationSchema, {
    version: 1,
    id,
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    hasClientSecret: true,
    settings: { name: id, host: `${id}.example.com`, clientId: 'client' },
  });

function setOf(ids: readonly string[], unreadable: readonly string[] = []): ConfigurationSet {
  const cause = new StoredValueUnreadable('configuration', 'name');
  return {
    revision: 1,
    configurations: ids.map(configuration),
    unreadable: unreadable.map((id) => ({ id, stored: {}, cause })),
    settings: v.parse(installationSettingsSchema, {}),
  };
}

const due = (configurationId: string, number: number): Delivery =>
  newDelivery(
    {
      configurationId,
      applianceId: 'default',
      lsid: `${number}`,
      eventType: 'session-end',
      source: 'outbound-event',
    },
    now - 20 * minute,
  );

const open = (configurationId: string): CircuitBreaker => ({
  ...closedBreaker(configurationId),
  phase: 'open',
  openedAt: now - 60 * minute,
  revision: 5,
});

interface Given {
  set?: ConfigurationSet;
  /** What is due, in pages. */
  pages?: Delivery[][];
  held?: Delivery[];
  /** As a query has them, which lags behind. */
  notClosed?: CircuitBreaker[];
  /** As a read of the key has them. */
  breakers?: CircuitBreaker[];
  /** Who has changed meanwhile: a write of theirs is refused. */
  changedMeanwhile?: string[];
  granted?: number;
}

/** One run of the schedule: what it pushes, holds and probes. */
async function run({ set = setOf(['a', 'b']), pages = [], held = [], notClosed = [], ...given }: Given) {
  const { breakers = notClosed, changedMeanwhile = [], granted = 0 } = given;
  const pushed: string[] = [];
  const probed: string[] = [];
  const written: Delivery[] = [];
  const replacedBreakers: CircuitBreaker[] = [];
  const pageAt = (index: number) => ({
    deliveries: pages[index] ?? [],
    ...(index + 1 < pages.length ? { cursor: String(index + 1) } : {}),
  });
  await requeueDueDeliveries({
    sessionRecords: { of: () => Promise.resolve(undefined) },
    deliveries: {
      due: (_, __, cursor = '0') => Promise.resolve(pageAt(Number(cursor))),
      heldFor: (id, limit) => Promise.resolve(held.filter(({ heldFor }) => heldFor === id).slice(0, limit)),
      replace: (_, next) => {
        if (changedMeanwhile.includes(next.id)) return Promise.resolve(false);
        written.push(next);
        return Promise.resolve(true);
      },
    },
    breakers: {
      notClosed: () => Promise.resolve(notClosed),
      breakerOf: (id) =>
        Promise.resolve(breakers.find(({ configurationId }) => configurationId === id) ?? closedBreaker(id)),
      replace: (_, next) => {
        replacedBreakers.push(next);
        return Promise.resolve(true);
      },
    },
    configurations: { read: () => Promise.resolve(set) },
    queue: {
      push: (deliveries) => {
        pushed.push(...deliveries.map(({ message }) => message.deliveryId));
        return Promise.resolve();
      },
      pushProbes: (probes: ProbeMessage[]) => {
        probed.push(...probes.map(({ configurationId }) => configurationId));
        return Promise.resolve();
      },
      pushSweeps: () => Promise.resolve(),
    },
    reservePushes: () => Promise.resolve(granted),
    now: () => now,
    pause: () => Promise.resolve(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const nowHeld = written.filter(({ heldFor }) => heldFor !== undefined).map(({ id }) => id);
  return { pushed, probed, held: nowHeld, replacedBreakers };
}

const isOf = (configurationId: string) => (id: string) => id.startsWith(`${configurationId}:`);
const numbered = (count: number, id: string) => Array.from({ length: count }, (_, number) => due(id, number));

describe('what is due', () => {
  test('is pushed by turns: a configuration with many leaves the others their part', async () => {
    const { pushed } = await run({ pages: [[...numbered(40, 'a'), ...numbered(10, 'b')]] });
    expect(pushed).toHaveLength(25);
    expect(pushed.filter(isOf('b'))).toHaveLength(10);
  });

  test('is looked for beyond the first page, so that a configuration with many hides nobody', async () => {
    const { pushed } = await run({ pages: [numbered(100, 'a'), [], numbered(3, 'b')] });
    expect(pushed.filter(isOf('b'))).toHaveLength(3);
  });

  test('is left alone if somebody has changed it since', async () => {
    const [one, two] = [due('a', 1), due('a', 2)];
    const { pushed } = await run({ pages: [[one, two]], changedMeanwhile: [one.id] });
    expect(pushed).toEqual([two.id]);
  });

  test('for an appliance that is down is held without being pushed', async () => {
    const result = await run({ pages: [[due('a', 1), due('b', 1)]], notClosed: [open('a')] });
    expect(result.held.every(isOf('a'))).toBe(true);
    expect(result.held).toHaveLength(1);
    expect(result.pushed.every(isOf('b'))).toBe(true);
  });

  test('is pushed if only the query says that its appliance is down', async () => {
    const answering = { ...open('a'), phase: 'half-open', closedAt: now } as const;
    const result = await run({ pages: [[due('a', 1)]], notClosed: [open('a')], breakers: [answering] });
    expect(result).toMatchObject({ held: [], pushed: [due('a', 1).id] });
  });
});

describe('what is held', () => {
  const heldFor = (id: string) => changed(due(id, 1), { heldFor: id, dueAt: now + 600 * minute }, now);

  test('has its appliance probed, even if nothing is due', async () => {
    expect(await run({ notClosed: [open('a')], held: [heldFor('a')] })).toMatchObject({
      probed: ['a'],
      pushed: [],
    });
  });

  test('by nobody leaves the appliance alone, and its breaker closes in the end', async () => {
    const result = await run({ notClosed: [open('a')] });
    expect(result.probed).toEqual([]);
    expect(result.replacedBreakers).toMatchObject([{ phase: 'closed' }]);
  });

  test('comes back once the appliance answers', async () => {
    const answering = { ...open('a'), phase: 'half-open' } as const;
    const result = await run({ notClosed: [answering], held: [heldFor('a')] });
    expect(result).toMatchObject({ pushed: [heldFor('a').id], held: [] });
  });

  test('for a configuration that was deleted comes back, to be parked', async () => {
    const result = await run({ set: setOf(['b']), notClosed: [open('a')], held: [heldFor('a')] });
    expect(result).toMatchObject({ probed: [], pushed: [heldFor('a').id] });
  });

  test('for a configuration that cannot be read for now stays held', async () => {
    const result = await run({ set: setOf(['b'], ['a']), notClosed: [open('a')], held: [heldFor('a')] });
    expect(result).toMatchObject({ probed: ['a'], pushed: [] });
  });
});
