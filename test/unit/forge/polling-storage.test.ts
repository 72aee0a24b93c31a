import { pollingStorage, pushBudgetStorage } from '../../../src/forge/polling-storage';
import { newPollingState } from '../../../src/polling/polling-state';
import { startInsidePlatform, type InsidePlatform } from './inside-platform';

let forge: InsidePlatform;
beforeEach(async () => {
  forge = await startInsidePlatform();
});
afterEach(() => forge.stop());

describe('a document of polling', () => {
  test('is written only by whom has read it last, however often it was written', async () => {
    const write = (begunAt: number, expected: number) =>
      forge.inside(() => pollingStorage.replaceState('one', newPollingState(begunAt), expected));
    expect(await write(1, 0)).toBe(true);
    expect(await write(2, 0)).toBe(false);
    expect(await write(3, 1)).toBe(true);
    expect(await write(4, 1)).toBe(false);
    const { state } = await forge.inside(() => pollingStorage.readSetAndState('one'));
    expect(state).toEqual({ revision: 2, content: newPollingState(3) });
  });

  test('grants nothing of the push budget twice', async () => {
    const { revision } = await forge.inside(() => pushBudgetStorage.read());
    const take = (usedUntil: number, expected: number) =>
      forge.inside(() => pushBudgetStorage.replace({ usedUntil }, expected));
    expect(await take(1_000, revision)).toBe(true);
    expect(await take(2_000, revision)).toBe(false);
    expect(await take(2_000, revision + 1)).toBe(true);
    expect(await take(3_000, revision + 1)).toBe(false);
  });

  test('that is damaged keeps what of the progress can be read', async () => {
    const state = { ...newPollingState(1_000), floor: 2_000, cursor: 3_000, reachedAt: 4_000 };
    await forge.inside(() => pollingStorage.replaceState('one', state, 0));
    const damaged = { ...state, failure: { kind: 'tired' } };
    forge.platform.store.handle('entity/set', {
      entityName: 'polling-document',
      key: 'state:one',
      value: { revision: 1, content: damaged },
    });
    const kept = await forge.inside(() => pollingStorage.readSetAndState('one'));
    expect(kept.state).toEqual({ revision: 1, content: { ...state, found: { count: 0 } } });
  });
});
