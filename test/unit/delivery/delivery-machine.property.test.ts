import fc from 'fast-check';
import { eventTypes, type EventType } from '../../../src/session/event-type';
import { DeliveryWorld } from './delivery-world';
import type { Weather } from './outside-world';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const lsids = [1, 2, 3].map((number) => number.toString(16).padStart(32, '0'));

/** What the world must know of: the deliveries that were claimed. */
interface Model {
  claimed: Set<string>;
}

type Command = fc.AsyncCommand<Model, DeliveryWorld>;

/** A step, after which the rules hold as they did before. */
function command(name: string, run: (world: DeliveryWorld, model: Model) => Promise<void> | void): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(world, model);
      expectRules(world);
      expect([...model.claimed].filter((id) => !world.storage.find(id))).toEqual([]);
    },
    toString: () => name,
  };
}

function expectRules({ storage, outside }: DeliveryWorld): void {
  expect(storage.violations).toEqual([]);
  expect([...outside.workLogs].filter(([session, count]) => count > 1 && !isOpen(session, storage))).toEqual(
    [],
  );
  const done = storage.all().filter(({ state }) => state === 'done');
  expect(done.filter(({ lsid: session = '' }) => !outside.workLogs.has(session))).toEqual([]);
}

/** A session is there twice only while the app is to look at it once more, or where an administrator has to decide. */
function isOpen(session: string, storage: DeliveryWorld['storage']): boolean {
  const deliveries = storage.all().filter(({ lsid: of }) => of === session);
  return deliveries.some(({ state, attempts }) => state !== 'done' || attempts.at(-1)?.nextAt !== undefined);
}

const lsid = fc.constantFrom(...lsids);
const eventType = fc.constantFrom(...eventTypes);
const weathers: Weather[] = [
  'fine',
  'down',
  'down',
  'unconnected',
  'broken-off',
  'deadly',
  'deadly',
  'error',
  'error',
  'not-ready',
  'limited',
  'refused',
  'denied',
  'late',
  'late',
];

const receives = fc.tuple(lsid, eventType).map(([session, type]: [string, EventType]) =>
  command(`receive(${session.at(-1)}, ${type})`, async (world, model) => {
    const outcome = await world.unlessKilled(() => world.receive(session, type));
    if (outcome !== 'killed') model.claimed.add(world.idOf(session, type));
  }),
);

const replays = fc.tuple(lsid, eventType).map(([session, type]) =>
  command(`replay(${session.at(-1)}, ${type})`, async (world) => {
    await world.unlessKilled(() => world.replay(world.idOf(session, type)));
  }),
);

const discards = fc.tuple(lsid, eventType).map(([session, type]) =>
  command(`discard(${session.at(-1)}, ${type})`, async (world) => {
    await world.unlessKilled(() => world.discard(world.idOf(session, type)));
  }),
);

const advances = fc
  .constantFrom(second, 20 * second, minute, 6 * minute, hour, 5 * hour, day)
  .map((time) => command(`advance(${time / second} s)`, (world) => world.advance(time)));

const weatherChanges = fc.constantFrom(...weathers).map((weather) =>
  command(`weather(${weather})`, (world) => {
    world.outside.weather = weather;
  }),
);

const kills = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()).map(([operations, after]) =>
  command(`kill(${after ? 'after' : 'before'} operation ${operations})`, (world) => {
    world.storage.kill = { operations, after };
  }),
);

const losses = fc.constant(
  command('lose the queue', (world) => {
    world.loseQueue();
  }),
);

/** Something happens in the middle of the next attempt, between its reading and its recording. */
const interruptions = fc
  .tuple(lsid, eventType, fc.constantFrom('receive', 'replay', 'discard', 'schedule'))
  .map(([session, type, what]) =>
    command(`meanwhile ${what}(${session.at(-1)}, ${type})`, (world) => {
      const id = world.idOf(session, type);
      const happenings = {
        receive: () => world.receive(session, type),
        replay: () => world.replay(id),
        discard: () => world.discard(id),
        schedule: () => world.runSchedule(),
      };
      world.outside.meanwhile = happenings[what];
    }),
  );

const histories = fc.commands(
  [receives, advances, weatherChanges, replays, discards, interruptions, kills, losses, receives, advances],
  { maxCommands: 80, size: 'max' },
);

describe('whatever happens, in whatever order', () => {
  test('the rules of a delivery hold, and in the end none waits and every session has one work log or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const world = new DeliveryWorld();
        await fc.asyncModelRun(() => ({ model: { claimed: new Set<string>() }, real: world }), history);
        world.outside.weather = 'fine';
        world.storage.kill = undefined;
        await world.advance(3 * day);
        expectRules(world);
        const atRest = world.storage.all();
        expect(world.queue).toEqual([]);
        expect(atRest.filter(({ state }) => state === 'waiting')).toEqual([]);
        expect(world.storage.breaker.phase).not.toBe('open');
        const reasons = atRest.map(({ attempts }) => attempts.at(-1)?.cause ?? '');
        expect(reasons.filter((reason) => reason === '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
