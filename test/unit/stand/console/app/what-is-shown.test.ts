import { inReadingOrder, isRunning } from '../../../../stand/console/app/appliance/session-order';
import { freshEntries, versionOf } from '../../../../stand/console/app/issue/fresh-entries';
import { issueToShow } from '../../../../stand/console/app/issue/issue-to-show';
import { standState } from '../../../../stand/console/app/api/stand-state';
import { invocation, issueUpdated, sessionStarted } from './stand-state-fixture';

describe('the issue that the console shows', () => {
  const issues = [issueUpdated('SUP-1', 10), issueUpdated('SUP-2', 30), issueUpdated('SUP-3', 20)];

  it('is the one changed last', () => {
    expect(issueToShow(issues, undefined)).toBe('SUP-2');
    expect(issueToShow([], undefined)).toBeUndefined();
  });

  it('is the chosen one as long as it exists', () => {
    expect(issueToShow(issues, 'SUP-1')).toBe('SUP-1');
    expect(issueToShow(issues, 'SUP-9')).toBe('SUP-2');
  });
});

describe('a work log is highlighted', () => {
  const entry = { id: '1', updated: 100 };

  it('if it came after the console was opened', () => {
    expect(freshEntries('SUP-1', [entry], new Set(), 50)).toEqual(['1']);
    expect(freshEntries('SUP-1', [entry], new Set(), 100)).toEqual([]);
  });

  it('once, and again after a change', () => {
    const seen = new Set([versionOf('SUP-1', entry)]);
    expect(freshEntries('SUP-1', [entry], seen, 50)).toEqual([]);
    expect(freshEntries('SUP-1', [{ id: '1', updated: 120 }], seen, 50)).toEqual(['1']);
  });

  it('even if one with its id was seen on another issue', () => {
    expect(freshEntries('SUP-2', [entry], new Set([versionOf('SUP-1', entry)]), 50)).toEqual(['1']);
  });
});

describe('the sessions', () => {
  it('are listed with those that run first, the newest on top', () => {
    const sessions = [
      sessionStarted('old', 10),
      sessionStarted('ended', 30, { state: 'ended', endedAt: 50 }),
      sessionStarted('new', 20),
      sessionStarted('broken', 40, { state: 'closed-abnormally', endedAt: 60 }),
    ];
    expect(inReadingOrder(sessions).map(({ lsid }) => lsid)).toEqual(['new', 'old', 'broken', 'ended']);
    expect(sessions.filter(isRunning)).toHaveLength(2);
  });
});

describe('the state of the stand', () => {
  const app = { invocations: [invocation], queue: [], storage: [], secrets: ['token'] };

  it('is read with a real appliance and a real Jira at its ends', () => {
    const read = standState.parse({ clock: { now: 5, virtual: false }, appliance: null, jira: null, app });
    expect(read.app).toEqual({ ...app, schedules: [], issueModules: [] });
  });

  it('may give its times as ISO 8601 text', () => {
    const read = standState.parse({
      clock: { now: '2026-08-01T12:00:00.000Z', virtual: true },
      appliance: null,
      jira: null,
      app,
    });
    expect(read.clock.now).toBe(Date.UTC(2026, 7, 1, 12));
  });

  it('is refused if a time is not one', () => {
    const given = { clock: { now: 'soon', virtual: true }, appliance: null, jira: null, app };
    expect(standState.safeParse(given).success).toBe(false);
  });
});
