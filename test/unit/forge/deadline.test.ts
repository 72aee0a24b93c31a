import { inTime } from '../../../src/forge/deadline';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a call without its own deadline', () => {
  test('is waited for up to the limit and no longer', async () => {
    const waited = inTime(20_000, () => new Promise<never>(() => undefined)).catch(String);
    jest.advanceTimersByTime(20_000);
    expect(await waited).toContain('deadline');
  });

  test('gives its own result if it comes in time, and leaves no timer behind', async () => {
    expect(await inTime(20_000, () => Promise.resolve('read'))).toBe('read');
    await expect(inTime(20_000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(jest.getTimerCount()).toBe(0);
  });
});
