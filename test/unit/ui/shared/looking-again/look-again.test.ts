import { lookAgain, soon } from '../../../../../src/ui/shared/looking-again/look-again';

const minute = 60_000;

describe('looking again', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Looks, with the moments at which they were made, in milliseconds since the first moment. */
  function looking(isInSight = () => true, onLook = () => {}) {
    const begun = Date.now();
    const looks: number[] = [];
    const told = { hasEnded: false };
    const look = () => {
      looks.push(Date.now() - begun);
      onLook();
      return Promise.resolve();
    };
    const onEnded = (hasEnded: boolean) => Object.assign(told, { hasEnded });
    return { looks, told, ...lookAgain({ look, isInSight, onEnded }) };
  }

  it('is quick at first, then less and less often, and ends, which the page says', async () => {
    const { looks, told, waitFor } = looking();
    waitFor({ news: '', firstPause: soon });
    await jest.advanceTimersByTimeAsync(15 * minute);
    expect(told.hasEnded).toBe(false);
    await jest.advanceTimersByTimeAsync(24 * 60 * minute);
    const pauses = looks.map((at, index) => at - (looks[index - 1] ?? 0));
    expect(pauses.slice(0, 3)).toEqual([5_000, 7_500, 11_250]);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(minute);
    expect(looks).toHaveLength(24);
    expect(looks.at(-1)).toBeGreaterThan(15 * minute);
    expect(told.hasEnded).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits while the page is out of sight', async () => {
    let isInSight = false;
    const { looks, waitFor } = looking(() => isInSight);
    waitFor({ news: '', firstPause: soon });
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toEqual([]);
    isInSight = true;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(looks).toHaveLength(1);
  });

  it('ends at once if nothing is waited for any more, and says nothing', async () => {
    const { looks, told, waitFor } = looking();
    waitFor({ news: '', firstPause: soon });
    await jest.advanceTimersByTimeAsync(5_000);
    waitFor(undefined);
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toHaveLength(1);
    expect(told.hasEnded).toBe(false);
  });

  it('starts over with news, even at the last look', async () => {
    const { looks, told, waitFor } = looking();
    waitFor({ news: 'first', firstPause: soon });
    await jest.advanceTimersByTimeAsync(60 * minute);
    waitFor({ news: 'second', firstPause: soon });
    expect(told.hasEnded).toBe(false);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(looks).toHaveLength(25);
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toHaveLength(48);
    expect(told.hasEnded).toBe(true);
  });

  it('ends after 120 looks if each brings news, until the user acts', async () => {
    let news = 0;
    const page = looking(undefined, () => page.waitFor({ news: `${(news += 1)}`, firstPause: soon }));
    page.waitFor({ news: '', firstPause: soon });
    await jest.advanceTimersByTimeAsync(24 * 60 * minute);
    expect(page.looks).toHaveLength(120);
    expect(page.looks.at(-1)).toBe(10 * minute);
    expect(page.told.hasEnded).toBe(true);
    page.userActed();
    expect(page.told.hasEnded).toBe(false);
    await jest.advanceTimersByTimeAsync(24 * 60 * minute);
    expect(page.looks).toHaveLength(240);
  });

  it('starts over when the user acts', async () => {
    const { looks, told, waitFor, userActed } = looking();
    waitFor({ news: '', firstPause: soon });
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(told.hasEnded).toBe(true);
    userActed();
    expect(told.hasEnded).toBe(false);
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toHaveLength(48);
  });

  it('starts no second round if a look brought news or was under way when the user acted', async () => {
    const { looks, waitFor, userActed } = looking(undefined, () => userActed());
    waitFor({ news: '', firstPause: soon });
    await jest.advanceTimersByTimeAsync(50_000);
    expect(looks).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((seconds) => seconds * 1000));
    expect(jest.getTimerCount()).toBe(1);
  });

  it('is over once the page is left, even if an answer to the user comes after that', async () => {
    const { looks, waitFor, userActed, stop } = looking();
    waitFor({ news: '', firstPause: soon });
    stop();
    userActed();
    await jest.advanceTimersByTimeAsync(60 * minute);
    expect(looks).toEqual([]);
  });
});
