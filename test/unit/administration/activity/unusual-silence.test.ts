import type { HourFigures } from '../../../../src/administration/activity/health/health-record';
import { unusualSilence } from '../../../../src/administration/activity/health/unusual-silence';

const hour = 3_600_000;

/** Hours since 1970 of a time in UTC. */
const hourAt = (text: string) => Date.parse(`${text}:00:00Z`) / hour;

/** Office hours from Monday to Friday, 8 to 17 o'clock, up to that time. */
function office(from: string, until: string, fromEvents = 2): HourFigures[] {
  const hours: HourFigures[] = [];
  for (let at = hourAt(from); at < hourAt(until); at += 1) {
    const date = new Date(at * hour);
    const isWorkday = date.getUTCDay() % 6 !== 0;
    if (isWorkday && date.getUTCHours() >= 8 && date.getUTCHours() < 17) hours.push(heard(at, fromEvents));
  }
  return hours;
}

function heard(at: number, fromEvents: number): HourFigures {
  return { hour: at, fromEvents, foundByPolling: 0, done: 0, withRemarks: 0, latencies: [] };
}

const at = (text: string) => Date.parse(`${text}:00Z`);

test('a weekend is no unusual silence', () => {
  const hours = office('2026-01-05T00', '2026-01-31T00');
  expect(unusualSilence(hours, at('2026-02-02T08:30'))).toBeUndefined();
});

test('a working day without events is', () => {
  const hours = office('2026-01-05T00', '2026-02-03T00');
  expect(unusualSilence(hours, at('2026-02-04T09:00'))).toEqual({ since: at('2026-02-02T17:00'), usual: 20 });
});

test('it never takes less than a day', () => {
  const hours = office('2026-01-05T00', '2026-02-03T00', 50);
  expect(unusualSilence(hours, at('2026-02-03T16:59'))).toBeUndefined();
});

test('a help desk with an event now and then may be silent for longer', () => {
  const hours = [5, 8, 13, 19, 23, 28].map((day) =>
    heard(hourAt(`2026-01-${String(day).padStart(2, '0')}T10`), 1),
  );
  expect(unusualSilence(hours, at('2026-01-31T10:00'))).toBeUndefined();
});

test('a silence of weeks stays unusual', () => {
  const hours = office('2026-01-05T00', '2026-01-24T00');
  expect(unusualSilence(hours, at('2026-02-04T12:00'))).toMatchObject({ since: at('2026-01-23T17:00') });
});

test('the first week has nothing to compare with', () => {
  expect(unusualSilence(office('2026-01-05T00', '2026-01-07T00'), at('2026-01-09T12:00'))).toBeUndefined();
  expect(unusualSilence([], at('2026-01-09T12:00'))).toBeUndefined();
});

test('one holiday among the weeks before does not hide it', () => {
  const hours = office('2026-01-05T00', '2026-02-03T00').filter(
    ({ hour: h }) => h < hourAt('2026-01-20T00') || h >= hourAt('2026-01-21T00'),
  );
  expect(unusualSilence(hours, at('2026-02-04T09:00'))).toMatchObject({ usual: 16 });
});

test('what polling finds is no event', () => {
  const hours = office('2026-01-05T00', '2026-02-03T00');
  const polled = { ...heard(hourAt('2026-02-03T10'), 0), foundByPolling: 3 };
  expect(unusualSilence([...hours, polled], at('2026-02-04T09:00'))).toBeDefined();
});
