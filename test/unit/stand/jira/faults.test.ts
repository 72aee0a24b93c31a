import { accounts } from '../../../stand/jira/sample/users';
import { app, call, monday, newJira, user, worklog } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/worklog';

describe('faults', () => {
  it('answer instead of Jira, as often as they are told', async () => {
    const jira = newJira();
    jira.faults.add({
      method: 'POST',
      path: /\/worklog$/,
      status: 429,
      headers: { 'Retry-After': '7' },
      body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
      times: 2,
    });
    const first = await call(jira, 'POST', path, { body: worklog() });
    expect(first.status).toBe(429);
    expect(first.headers.get('Retry-After')).toBe('7');
    expect((await call(jira, 'GET', path)).status).toBe(200);
    expect((await call(jira, 'POST', path, { body: worklog() })).status).toBe(429);
    expect(jira.site.issue('SUP-1')?.worklogs).toEqual([]);
    expect((await call(jira, 'POST', path, { body: worklog() })).status).toBe(201);
  });

  it('lose an answer after the effect', async () => {
    const jira = newJira();
    jira.faults.add({ kind: 'lost-answer', method: 'post', times: 1 });
    await expect(call(jira, 'POST', path, { body: worklog() })).rejects.toThrow(
      new TypeError('fetch failed'),
    );
    expect(jira.site.issue('SUP-1')?.worklogs).toHaveLength(1);
    expect(jira.calls).toMatchObject([{ status: 201, fault: 'lost-answer' }]);
  });

  it('let the effect come after the caller was told that it failed', async () => {
    jest.useFakeTimers({ now: monday });
    try {
      const jira = newJira();
      jira.faults.add({ kind: 'late-effect', method: 'POST', delayMs: 5_000, times: 1 });
      expect((await call(jira, 'POST', path, { body: worklog() })).status).toBe(504);
      expect(jira.site.issue('SUP-1')?.worklogs).toEqual([]);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(jira.site.issue('SUP-1')?.worklogs).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('break the connection before the effect', async () => {
    const jira = newJira();
    jira.faults.add({ kind: 'no-connection', times: 1 });
    await expect(call(jira, 'POST', path, { body: worklog() })).rejects.toThrow('fetch failed');
    expect(jira.site.issue('SUP-1')?.worklogs).toEqual([]);
    expect(jira.calls).toMatchObject([{ status: 0, fault: 'no-connection' }]);
  });

  it('make a call slow', async () => {
    jest.useFakeTimers({ now: monday, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      const jira = newJira();
      jira.faults.add({ kind: 'slow', path: /worklog/, delayMs: 5_000 });
      const pending = call(jira, 'POST', path, { body: worklog() });
      await jest.advanceTimersByTimeAsync(4_999);
      expect(jira.site.issue('SUP-1')?.worklogs).toEqual([]);
      await jest.advanceTimersByTimeAsync(1);
      expect((await pending).status).toBe(201);
      expect(jira.site.issue('SUP-1')?.worklogs).toMatchObject([{ created: monday + 5_000 }]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('match the query, and are gone when they are cleared', async () => {
    const jira = newJira();
    jira.faults.add({ path: /expand=properties/, status: 500 });
    expect((await call(jira, 'GET', path)).status).toBe(200);
    expect((await call(jira, 'GET', `${path}?expand=properties`)).status).toBe(500);
    jira.faults.clear();
    expect((await call(jira, 'GET', `${path}?expand=properties`)).status).toBe(200);
  });
});

describe('the record of calls', () => {
  it('holds every call with who made it, and the bodies of writes', async () => {
    const jira = newJira();
    await call(jira, 'GET', `${path}?startedAfter=1&startedBefore=2&expand=properties`);
    await call(jira, 'POST', path, { body: worklog() });
    await call(jira, 'POST', path, { body: { nonsense: true }, actor: user(accounts.ordinary) });
    expect(jira.calls).toMatchObject([
      {
        actor: app,
        method: 'GET',
        path,
        query: { startedAfter: '1', startedBefore: '2', expand: 'properties' },
        status: 200,
      },
      { actor: app, method: 'POST', path, query: {}, status: 201 },
      { actor: { kind: 'user', accountId: accounts.ordinary }, status: 400 },
    ]);
    expect(jira.requests).toMatchObject([
      { method: 'POST', path, body: worklog(), status: 201 },
      { body: { nonsense: true }, status: 400 },
    ]);
  });
});
