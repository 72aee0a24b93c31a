import { ForgeKvsAPIError } from '@forge/kvs';
import { StorageUnavailable } from '../../../src/failure/platform-errors';
import { isExpired, standingOf, store, storeIf, type Standing } from '../../../src/forge/storage';

const refusal = (status: number, code: string) =>
  new ForgeKvsAPIError({ status, statusText: '' }, { code, message: 'Refused.' });

/** What a conditional write comes to that is refused so, if what lies under its key is that. */
function written(error: Error, standing: Standing): Promise<boolean> {
  return storeIf(
    'write',
    () => Promise.reject(error),
    () => Promise.resolve(standing),
  );
}

describe('a conditional write that storage refuses', () => {
  test.each([
    [409, 'KEY_CONFLICT'],
    [409, 'ANOTHER_WORD'],
    [412, 'PRECONDITION_FAILED'],
    [400, 'CONDITIONAL_CHECK_FAILED'],
  ])('with %i %s was overtaken, and nothing is read for it', async (status, code) => {
    const read = jest.fn<Promise<Standing>, []>();
    expect(await storeIf('write', () => Promise.reject(refusal(status, code)), read)).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });

  test('for a reason that nobody knows is judged by what lies under the key', async () => {
    const unknown = refusal(422, 'NEW_WORD');
    expect(await written(unknown, 'ours')).toBe(true);
    expect(await written(unknown, 'changed')).toBe(false);
    await expect(written(unknown, 'as-expected')).rejects.toThrow(StorageUnavailable);
  });

  test.each([
    ['limits', refusal(429, 'RATE_LIMIT_EXCEEDED')],
    ['fails', refusal(500, 'INTERNAL_SERVER_ERROR')],
    ['does not answer', new TypeError('fetch failed')],
  ])('may have been made or not if storage %s: nobody goes on as if it were known', async (_, error) => {
    await expect(written(error, 'ours')).rejects.toThrow(StorageUnavailable);
    await expect(written(error, 'changed')).rejects.toThrow(StorageUnavailable);
  });
});

describe('a storage that does not answer', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is given up after 20 seconds', async () => {
    const hanging = () => new Promise<never>(() => undefined);
    const asked = [store('read', hanging), storeIf('write', hanging, () => Promise.resolve('ours'))];
    const ended = Promise.allSettled(asked);
    await jest.advanceTimersByTimeAsync(20_000);
    for (const one of await ended) {
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(StorageUnavailable) as unknown });
    }
  });
});

describe('what lies under a key', () => {
  test('is ours if it is what was to be written, but for what is undefined', () => {
    const ours = { revision: 2, at: undefined, list: [1] };
    expect(standingOf({ revision: 2, list: [1] }, ours, { revision: 1 })).toBe('ours');
    expect(standingOf({ revision: 1, list: [] }, ours, { revision: 1 })).toBe('as-expected');
    expect(standingOf({ revision: 3, list: [1] }, ours, { revision: 1 })).toBe('changed');
    expect(standingOf(undefined, ours, { revision: 1 })).toBe('as-expected');
  });
});

test('what has expired counts as absent, although the platform still returns it', () => {
  expect(isExpired(undefined)).toBe(false);
  expect(isExpired(new Date(Date.now() + 60_000).toISOString())).toBe(false);
  expect(isExpired(new Date(Date.now() - 1_000).toISOString())).toBe(true);
});
