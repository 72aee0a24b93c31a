import { newDelivery, type Delivery } from '../../../src/delivery/delivery';
import type { StoredSessions } from '../../../src/issue-panel/issue-sessions-store';
import { moreSessions } from '../../../src/issue-panel/read-panel';
import type { RecordedIssue, SessionRecord } from '../../../src/reconcile/record/session-record';

const now = Date.parse('2026-01-12T09:00:00Z');
const here = { id: '10001', key: 'SUP-1', projectId: '10000' };
const session = { configurationId: 'one', lsid: 'a'.repeat(32) };

const record = (...issues: RecordedIssue[]): SessionRecord => ({
  ...session,
  state: 'done',
  issues,
  endedAt: now,
  representatives: [],
});

const delivery = (changes: Partial<Delivery>): Delivery => ({
  ...newDelivery({ ...session, applianceId: 'default', eventType: 'session-end', source: 'polling' }, now),
  ...changes,
});

/** The standings of the sessions that the panel shows of what is stored. */
async function shown(stored: Partial<StoredSessions>): Promise<string[]> {
  const set = {
    revision: 1,
    configurations: [],
    unreadable: [],
    settings: { retentionDays: 90, shownOnIssues: true },
  };
  const { sessions } = await moreSessions(
    {},
    {
      accountId: 'somebody',
      issue: here,
      rights: () => Promise.resolve({ maySee: true, mayWork: true }),
      configurationSet: () => Promise.resolve(set as never),
      issueSessions: {
        sessionsOf: () => Promise.resolve({ records: [], deliveries: [], running: [], ...stored }),
      },
      now: () => now,
    },
  );
  return sessions.map(({ standing }) => standing);
}

describe('the panel shows a session', () => {
  test('that its record names by the issue’s id, whatever its key was then', async () => {
    expect(await shown({ records: [record({ issueId: '10001', issueKey: 'OLD-7' })] })).toEqual(['written']);
  });

  test('that its record names by the key alone, if Jira told no id', async () => {
    expect(await shown({ records: [record({ issueKey: 'SUP-1' })] })).toEqual(['written']);
  });

  test('that waits for the issue, although its record still names another one', async () => {
    const records = [record({ issueId: '10002', issueKey: 'SUP-2' })];
    const deliveries = [delivery({ issueKey: 'SUP-1' })];
    expect(await shown({ records, deliveries })).toEqual(['waiting']);
  });

  test('once, with what needs somebody before what is done', async () => {
    const deliveries = [
      delivery({ state: 'done', issueKey: 'SUP-1' }),
      delivery({ id: 'survey', state: 'parked', eventType: 'customer-survey', issueKey: 'SUP-1' }),
    ];
    expect(await shown({ records: [record({ issueId: '10001', issueKey: 'SUP-1' })], deliveries })).toEqual([
      'parked',
    ]);
  });
});

describe('the panel does not show a session', () => {
  test('that has left the issue, while an index or a row is behind', async () => {
    const records = [record({ issueId: '10002', issueKey: 'SUP-2' })];
    expect(await shown({ records, deliveries: [delivery({ state: 'done', issueKey: 'SUP-1' })] })).toEqual(
      [],
    );
  });

  test('whose record gives the issue’s key to another id: the issue was moved since', async () => {
    expect(await shown({ records: [record({ issueId: '10002', issueKey: 'SUP-1' })] })).toEqual([]);
  });

  test('of which nothing is kept but deliveries older than the retention', async () => {
    const at = now - 91 * 24 * 60 * 60 * 1000;
    const deliveries = [delivery({ state: 'done', issueKey: 'SUP-1', createdAt: at, updatedAt: at })];
    expect(await shown({ deliveries })).toEqual([]);
  });
});
