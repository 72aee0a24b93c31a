import { lookAgain } from '../../../../../src/ui/admin/looking-again/look-again';

const minute = 60_000;

describe('looking again at the list of configurations', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** When looks were made, in milliseconds since the first moment. */
  function looksOf(isInSight: () => boolean) {
    const begun = Date.now();
    const looks: number[] = [];
    const look = () => {
      looks.push(Date.now() - begun);
      return Promise.resolve();
    };
    return { looks, stop: lookAgain(look, isInSight) };
  }

  it('is soon at first, ever less often, and ends', async () => {
    const { looks } = looksOf(() => true);
    await jest.advanceTimersByTimeAsync(24 * 60 * minute);
    const pauses = looks.map((at, index) => at - (looks[index - 1] ?? 0));
    expect(pauses.slice(0, 3)).toEqual([5_000, 7_500, 11_250]);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(minute);
    expect(looks).toHaveLength(24);
    expect(looks.at(-1)).toBeGreaterThan(15 * minute);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits while the page is out of sight', async () => {
    let isInSight = false;
    const { looks } = looksOf(() => isInSight);
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toEqual([]);
    isInSight = true;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(looks).toHaveLength(1);
  });

  it('ends at once if nothing is waited for any more', async () => {
    const { looks, stop } = looksOf(() => true);
    await jest.advanceTimersByTimeAsync(5_000);
    stop();
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toHaveLength(1);
  });
});
