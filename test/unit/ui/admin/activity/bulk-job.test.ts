import fc from 'fast-check';
import type { DeliveryRow } from '../../../../../src/administration/activity/activity-api';
import {
  nothingChanged,
  runBulkJob,
  type BulkJob,
  type BulkPorts,
} from '../../../../../src/ui/admin/activity/actions/bulk/bulk-job';

const startedAt = 1_000_000;

function row(id: string, createdAt = startedAt): DeliveryRow {
  const settled = {
    configurationId: 'a',
    eventType: 'session-end',
    source: 'outbound-event',
    attempts: 1,
  } as const;
  return { ...settled, id, createdAt, state: 'parked' };
}

/** How a cursor may lead on, while what it leads through is changed. */
const cursors = {
  /** Behind the last row that was listed. */
  key: (rows: readonly DeliveryRow[], cursor: string) => rows.filter(({ id }) => id > cursor),
  /** So many rows from the first, as it is now. */
  place: (rows: readonly DeliveryRow[], cursor: string) => rows.slice(Number(cursor)),
};

interface Pages {
  size?: number;
  by?: keyof typeof cursors;
  leaves?: boolean;
}

/** A list from which each changed delivery goes, if `leaves` says so, in pages of a size. */
function world(ids: readonly string[], { size = 3, by = 'key', leaves = true }: Pages = {}) {
  let rows = ids.map((id) => row(id));
  const changed: string[] = [];
  const ports: BulkPorts = {
    list: (cursor) => {
      const rest = cursor === undefined ? rows : cursors[by](rows, cursor);
      const page = rest.slice(0, size);
      const passed = cursor === undefined ? 0 : Number(cursor);
      const next = by === 'key' ? page.at(-1)?.id : String(passed + page.length);
      return Promise.resolve({
        ok: true,
        value: { rows: page, cursor: rest.length > size ? next : undefined },
      });
    },
    change: (some) => {
      changed.push(...some);
      if (leaves) rows = rows.filter(({ id }) => !some.includes(id));
      return Promise.resolve({ ok: true, value: { changed: some.length, left: {} } });
    },
    onProgress: () => undefined,
    isStopped: () => false,
  };
  const job: BulkJob = { startedAt, ids: new Set() };
  return { ports, changed, job, add: (more: DeliveryRow) => (rows = [more, ...rows]) };
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, place) => String(place).padStart(4, '0'));

test('every delivery that matches is changed once, however a cursor leads on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('key' as const, 'place' as const),
      fc.boolean(),
      async (count, size, by, leaves) => {
        const { ports, changed, job } = world(numbered(count), { size, by, leaves });
        const end = await runBulkJob(job, nothingChanged, ports);
        expect(end).toEqual({ changed: count, left: {}, isComplete: true });
        expect([...changed].sort()).toEqual(numbered(count));
      },
    ),
  );
});

test('what came in after the start does not belong to it', async () => {
  const { ports, changed, job, add } = world(numbered(5));
  add(row('later', startedAt + 1));
  expect(await runBulkJob(job, nothingChanged, ports)).toMatchObject({ changed: 5, isComplete: true });
  expect(changed).not.toContain('later');
});

test('stopped, it goes on where it was: nothing is called for twice', async () => {
  const { ports, changed, job } = world(numbered(10), { leaves: false });
  const stopped = await runBulkJob(job, nothingChanged, { ...ports, isStopped: () => changed.length >= 3 });
  expect(stopped).toEqual({ changed: 3, left: {}, isComplete: false });
  expect(await runBulkJob(job, stopped, ports)).toEqual({ changed: 10, left: {}, isComplete: true });
  expect(changed).toHaveLength(10);
});

const problem = { kind: 'unavailable', message: 'Storage is not available.' } as const;

test.each(['list', 'change'] as const)(
  'a problem with %s ends it, and starting again forgets it',
  async (part) => {
    const { ports, job } = world(numbered(4));
    const refused = { ...ports, [part]: () => Promise.resolve({ ok: false, problem }) };
    const ended = await runBulkJob(job, nothingChanged, refused);
    expect(ended).toEqual({ changed: 0, left: {}, problem, isComplete: false });
    expect(await runBulkJob(job, ended, ports)).toEqual({ changed: 4, left: {}, isComplete: true });
  },
);

test('why deliveries were left is added up by reason, and told as it goes', async () => {
  const { ports, job } = world(numbered(7));
  const told: number[] = [];
  const end = await runBulkJob(job, nothingChanged, {
    ...ports,
    change: async (ids) => {
      await ports.change(ids);
      return { ok: true, value: { changed: 0, left: { done: ids.length - 1, changed: 1 } } };
    },
    onProgress: ({ left }) => told.push(left.done ?? 0),
  });
  expect(end.left).toEqual({ done: 4, changed: 3 });
  expect(told).toEqual([2, 4, 4]);
});
