import { reportOfSize } from '../../../bench/recording/report-of-size';

const event = (name: string) => `<event event_type="${name}"></event>`;
const report = `<session><session_details>${event('a')}${event('b')}</session_details></session>`;

test('a report is filled up with its own events, and stays below the size', () => {
  const grown = reportOfSize(report, 1_000);
  expect(grown.length).toBeLessThanOrEqual(1_000);
  expect(grown.length).toBeGreaterThan(1_000 - event('a').length);
  expect(grown).toContain(`<session_details>${event('a')}${event('b')}${event('a')}`);
  expect(grown.endsWith('</session_details></session>')).toBe(true);
});

test('a report that is too large keeps its first events', () => {
  const cut = reportOfSize(report, report.length - 1);
  expect(cut).toBe(report.replace(event('b'), ''));
});
