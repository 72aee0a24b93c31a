import { accounts } from '../../../stand/jira/sample/users';
import { call, monday, newJira, user, worklog, type Answered } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/worklog';

beforeEach(() => {
  jest.useFakeTimers({ now: monday, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

async function times(count: number, one: () => Promise<Answered>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n += 1) statuses.push((await one()).status);
  return statuses;
}

describe('writes to one issue', () => {
  it('are 20 in two seconds', async () => {
    const jira = newJira();
    const write = () => call(jira, 'POST', path, { body: worklog() });
    expect(new Set(await times(20, write))).toEqual(new Set([201]));
    const refused = await write();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('RateLimit-Reason')).toBe('jira-per-issue-on-write');
    expect(refused.headers.get('Retry-After')).toBe('2');
    expect(jira.site.issue('SUP-1')?.worklogs).toHaveLength(20);
    jest.setSystemTime(monday + 2_000);
    expect((await write()).status).toBe(201);
  });

  it('are 100 in thirty seconds', async () => {
    const jira = newJira();
    const write = () => call(jira, 'POST', path, { body: worklog() });
    for (let burst = 0; burst < 5; burst += 1) {
      jest.setSystemTime(monday + burst * 2_000);
      await times(20, write);
    }
    jest.setSystemTime(monday + 10_000);
    const refused = await write();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('20');
    jest.setSystemTime(monday + 30_000);
    expect((await write()).status).toBe(201);
  });

  it('count for each issue, under whatever name, and reading does not count', async () => {
    const jira = newJira();
    await times(20, () => call(jira, 'POST', path, { body: worklog() }));
    const byId = await call(jira, 'POST', '/rest/api/3/issue/10001/comment', {
      body: { body: worklog()['comment'] },
    });
    const other = await call(jira, 'POST', '/rest/api/3/issue/SUP-2/worklog', { body: worklog() });
    const reading = await call(jira, 'GET', path);
    expect([byId.status, other.status, reading.status]).toEqual([429, 201, 200]);
  });
});

describe('bursts', () => {
  it('are limited for each endpoint and second', async () => {
    const jira = newJira();
    const read = () => call(jira, 'GET', '/rest/api/3/serverInfo');
    const statuses = await times(101, read);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    const refused = await read();
    expect(refused.headers.get('RateLimit-Reason')).toBe('jira-burst-based');
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect((await call(jira, 'GET', '/rest/api/3/myself')).status).toBe(200);
    jest.setSystemTime(monday + 100);
    expect((await read()).status).toBe(200);
  });

  it('say what is left', async () => {
    const jira = newJira();
    const first = await call(jira, 'GET', '/rest/api/3/serverInfo');
    expect(first.headers.get('X-RateLimit-Limit')).toBe('100');
    expect(first.headers.get('X-RateLimit-Remaining')).toBe('99');
  });
});

describe('points', () => {
  it('are one for a write, and for a read one more for each object and two for each user', async () => {
    const jira = newJira();
    await call(jira, 'POST', path, { body: worklog() });
    await call(jira, 'GET', '/rest/api/3/issue/SUP-1');
    await call(jira, 'GET', path);
    await call(jira, 'GET', '/rest/api/3/user/search?query=hanna');
    expect(jira.calls.map(({ points }) => points)).toEqual([1, 2, 2, 5]);
  });

  it('last for an hour of the clock', async () => {
    jest.setSystemTime(monday + 30 * 60_000);
    const jira = newJira({ limits: { pointsPerHour: 4 } });
    const read = () => call(jira, 'GET', '/rest/api/3/issue/SUP-1');
    expect(await times(3, read)).toEqual([200, 200, 429]);
    const refused = await read();
    expect(refused.headers.get('RateLimit-Reason')).toBe('jira-quota-global-based');
    expect(refused.headers.get('Retry-After')).toBe('1800');
    expect(refused.headers.get('X-RateLimit-Reset')).toBe('2026-02-02T10:00:00.000Z');
    jest.setSystemTime(monday + 60 * 60_000);
    expect((await read()).status).toBe(200);
  });

  it('warn when little is left', async () => {
    const jira = newJira({ limits: { pointsPerHour: 10 } });
    const actor = user(accounts.ordinary);
    const first = await call(jira, 'GET', '/rest/api/3/serverInfo', { actor });
    expect(first.headers.has('X-RateLimit-NearLimit')).toBe(false);
    await times(4, () => call(jira, 'GET', '/rest/api/3/issue/SUP-1'));
    expect(jira.limits.pointsLeft(Date.now())).toBe(1);
    const last = await call(jira, 'GET', '/rest/api/3/serverInfo', { actor });
    expect(last.headers.get('X-RateLimit-NearLimit')).toBe('true');
  });
});
