import {
  cycleLength,
  finished,
  isDue,
  longestRun,
  postponed,
  underWay,
} from '../../../../src/administration/personal-data/report-cycle';

const hour = 3_600_000;
const now = 1_768_208_400_000;

test('before the first cycle one is due', () => {
  expect(isDue(undefined, now)).toBe(true);
});

test('after a cycle the next is due seven days after the run that ended it', () => {
  const cycle = finished(now);
  expect(isDue(cycle, now + cycleLength - 1)).toBe(false);
  expect(isDue(cycle, now + cycleLength)).toBe(true);
});

test('a run under way keeps others away, but not the next one after it was killed', () => {
  const cycle = underWay(undefined, ['ann'], now);
  expect(isDue(cycle, now + longestRun - 1)).toBe(false);
  expect(isDue(cycle, now + hour)).toBe(true);
});

test('retries are further and further apart, up to a day, and nobody is forgotten meanwhile', () => {
  const waits: number[] = [];
  let cycle = underWay(undefined, ['ann'], now);
  for (let failures = 0; failures < 8; failures += 1) {
    cycle = postponed(cycle, now);
    waits.push((cycle.dueAt - now) / hour);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
  expect(cycle.waiting).toEqual(['ann']);
});

test('the app waits as long as Atlassian asks, but no longer than a cycle', () => {
  const cycle = underWay(undefined, ['ann'], now);
  expect(postponed(cycle, now, now + 5 * hour).dueAt).toBe(now + 5 * hour);
  expect(postponed(cycle, now, now + 60_000).dueAt).toBe(now + hour);
  expect(postponed(cycle, now, now + 1_000 * hour).dueAt).toBe(now + cycleLength);
});
