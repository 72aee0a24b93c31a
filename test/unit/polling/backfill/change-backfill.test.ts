import type { ConfigurationSet } from '../../../../src/configuration/configuration-set';
import { StorageUnavailable } from '../../../../src/failure/platform-errors';
import type { BackfillJob, Backfills } from '../../../../src/polling/backfill/backfill-job';
import type { BackfillStore } from '../../../../src/polling/backfill/backfill-store';
import { changeBackfill } from '../../../../src/polling/backfill/change-backfill';
import { configuration, configurationSetOf, hour, noon } from '../samples';

const job: BackfillJob = {
  id: 'job',
  state: 'running',
  days: { first: '2026-01-11', last: '2026-01-12', timeZone: 'UTC' },
  from: noon - 24 * hour,
  until: noon,
  cursor: noon - 24 * hour,
  claimed: 0,
  startedAt: noon,
  updatedAt: noon,
  continueAt: noon,
};

interface Given {
  content: Backfills;
  /** As a batch has the configurations, and as a read of their key has them. */
  batch?: ConfigurationSet;
  set?: ConfigurationSet;
  /** What somebody else writes just before each write, as long as there is something. */
  others?: Backfills[];
}

function storeWith({ content, batch, set = configurationSetOf([configuration('one')]), others = [] }: Given) {
  let stored = { revision: 1, content };
  const store: BackfillStore = {
    readSetAndBackfills: () => Promise.resolve({ set: batch ?? set, backfills: stored }),
    readSet: () => Promise.resolve(set),
    replaceBackfills: (next, expected) => {
      const other = others.shift();
      if (other) stored = { revision: stored.revision + 1, content: other };
      if (stored.revision !== expected) return Promise.resolve(false);
      stored = { revision: expected + 1, content: next };
      return Promise.resolve(true);
    },
  };
  return { store, jobs: () => stored.content };
}

const stepped = (current: BackfillJob | undefined) =>
  current && { ...current, claimed: current.claimed + 30 };

describe('a change of a backfill', () => {
  test('that somebody else has overtaken is made to what they wrote', async () => {
    const { store, jobs } = storeWith({
      content: { one: job },
      others: [{ one: { ...job, state: 'paused' } }],
    });
    expect(await changeBackfill(store, 'one', stepped)).toMatchObject({ state: 'paused', claimed: 30 });
    expect(jobs().one).toMatchObject({ state: 'paused', claimed: 30 });
  });

  test('that is overtaken time and again is no change: whoever wants it comes back', async () => {
    const others = Array.from({ length: 20 }, () => ({ one: job }));
    const { store } = storeWith({ content: { one: job }, others });
    await expect(changeBackfill(store, 'one', stepped)).rejects.toThrow(StorageUnavailable);
  });

  test('leaves those of others alone, although a batch lacks their configurations', async () => {
    const set = configurationSetOf([configuration('one'), configuration('two')]);
    const batch = configurationSetOf([configuration('one')]);
    const { store, jobs } = storeWith({ content: { one: job, two: { ...job, id: 'other' } }, batch, set });
    await changeBackfill(store, 'one', stepped);
    expect(Object.keys(jobs())).toEqual(['one', 'two']);
  });

  test('takes those with it whose configuration was deleted', async () => {
    const { store, jobs } = storeWith({ content: { one: job, deleted: { ...job, id: 'other' } } });
    await changeBackfill(store, 'one', stepped);
    expect(Object.keys(jobs())).toEqual(['one']);
  });
});
