import { AttemptTooLong } from '../../../src/failure/attempt-errors';
import { timeLeft } from '../../../src/jira/time-left';

test('calls of Jira for one attempt get what is left of its time, and after that nothing is sent', () => {
  let now = 0;
  const timeoutOf = timeLeft(10_000, () => now);
  expect(timeoutOf()).toBe(10_000);
  now = 4_000;
  expect(timeoutOf(500)).toBe(500);
  expect(timeoutOf()).toBe(6_000);
  now = 9_500;
  expect(() => timeoutOf()).toThrow(AttemptTooLong);
});
