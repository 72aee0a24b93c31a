import { secondsOfLimit } from '../../../src/jira/asked-wait';

const receivedAt = Date.parse('2026-01-12T09:20:00Z');

function limitedWith(headers: Record<string, string>): number {
  const response = {
    status: 429,
    receivedAt,
    header: (name: string) => headers[name],
    json: async () => ({}),
  };
  return secondsOfLimit(response);
}

const quota = { 'RateLimit-Reason': 'jira-quota-global-based' };

describe('a limit of Jira lasts', () => {
  test.each<[string, Record<string, string>, number]>([
    ['as long as it asks', { 'Retry-After': '17' }, 17],
    ['a day at most', { 'Retry-After': '999999999' }, 86_400],
    [
      'as long as it asks, whatever else it says',
      { ...quota, 'Retry-After': '5', 'X-RateLimit-Reset': '2026-01-12T09:30Z' },
      5,
    ],
    ['until the time that it names', { 'X-RateLimit-Reset': '2026-01-12T09:30:00Z' }, 600],
    [
      'until the time that it names without seconds',
      { ...quota, 'X-RateLimit-Reset': '2026-01-12T10:00Z' },
      2400,
    ],
    ['a day at most until that time', { 'X-RateLimit-Reset': '2027-01-12T09:30:00Z' }, 86_400],
    ['until the next full hour if a quota is used up', quota, 2400],
    ['until the next full hour, of the tenant too', { 'RateLimit-Reason': 'jira-quota-tenant-based' }, 2400],
    [
      'until the next full hour if the time that it names has passed',
      { ...quota, 'X-RateLimit-Reset': '2026-01-12T09:00:00Z' },
      2400,
    ],
    ['half a minute if the time has passed', { 'X-RateLimit-Reset': '2026-01-12T09:19:59Z' }, 30],
    ['half a minute if it says nothing', {}, 30],
    ['half a minute if a burst says nothing', { 'RateLimit-Reason': 'jira-burst-based' }, 30],
    [
      'half a minute if nobody can read what it says',
      { 'Retry-After': 'soon', 'X-RateLimit-Reset': 'later' },
      30,
    ],
  ])('%s', (_, headers, seconds) => {
    expect(limitedWith(headers)).toBe(seconds);
  });
});
