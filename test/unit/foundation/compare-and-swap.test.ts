import { compareAndSwap, overtaken } from '../../../src/foundation/compare-and-swap';

/** Is overtaken so many times. */
function overtakenFor(times: number) {
  let calls = 0;
  return {
    once: async () => {
      calls += 1;
      return calls > times ? `written at try ${calls}` : overtaken;
    },
    calls: () => calls,
  };
}

describe('a change under a condition', () => {
  test('is made once if nobody is faster', async () => {
    const { once, calls } = overtakenFor(0);
    expect(await compareAndSwap(4, once)).toBe('written at try 1');
    expect(calls()).toBe(1);
  });

  test('is tried again as long as somebody is faster', async () => {
    expect(await compareAndSwap(4, overtakenFor(3).once)).toBe('written at try 4');
  });

  test('is given up after so many tries', async () => {
    const { once, calls } = overtakenFor(9);
    expect(await compareAndSwap(4, once)).toBe(overtaken);
    expect(calls()).toBe(4);
  });

  test('may come to nothing, which is no reason to try again', async () => {
    expect(await compareAndSwap(4, async () => undefined)).toBeUndefined();
  });
});
