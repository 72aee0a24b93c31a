import type { BackfillProgress } from '../../../../../src/administration/backfill/backfill-api';
import type { Prospect } from '../../../../../src/polling/backfill/what-would-be-done';
import {
  countProspects,
  daysInWords,
  progressInWords,
  prospectInWords,
  prospectLines,
  stateInWords,
} from '../../../../../src/ui/admin/backfill/backfill-words';
import { whyNoBackfill } from '../../../../../src/ui/admin/backfill/why-no-backfill';
import { summaryWith } from '../settings-under-test';

const backfill: BackfillProgress = {
  configurationId: 'berlin',
  configurationName: 'Berlin',
  jobId: 'job',
  state: 'running',
  days: { first: '2026-01-01', last: '2026-01-31', timeZone: 'Europe/Berlin' },
  claimed: 1,
  progress: 0.3,
  reachedDay: '2026-01-10',
  startedAt: 0,
  updatedAt: 0,
  continueAt: 0,
  leftOut: [],
  skipped: [],
};

test.each([
  [{}, '10 Jan 2026 is reached. So far, the backfill has found 1 new session.'],
  [{ claimed: 2 }, '10 Jan 2026 is reached. So far, the backfill has found 2 new sessions.'],
  [
    { state: 'cancelled' as const },
    'Cancelled at 10 Jan 2026. Up to there, the backfill found 1 new session.',
  ],
  [{ state: 'done' as const }, 'All days are done. The backfill found 1 new session. Activity shows'],
  [{ state: 'done' as const, claimed: 0 }, 'All days are done. The backfill found no new sessions.'],
])('the progress of a backfill, with %j', (part, words) => {
  expect(progressInWords({ ...backfill, ...part }, 'en-GB')).toContain(words);
});

test('a backfill that skipped something is not completely done, but an unknown answer alone does not mean that', () => {
  const place = { of: 'sessions', from: 0, until: 1, since: 1, at: 1 } as const;
  const wordOf = (part: Partial<BackfillProgress>) =>
    stateInWords({ ...backfill, state: 'done', ...part }).word;
  expect(wordOf({})).toBe('Done');
  expect(wordOf({ skipped: [{ kind: 'entries', count: 1, ...place }] })).toBe('Done, with gaps');
  expect(wordOf({ skipped: [{ kind: 'unknown-answer', said: 'Nix.', ...place }] })).toBe('Done');
  expect(wordOf({ skipped: [{ kind: 'entries', count: 1, ...place }], state: 'running' })).toBe('Running');
});

test('days are shown with their time zone, and one day as one', () => {
  expect(daysInWords(backfill.days, 'en-GB')).toBe('1 Jan 2026 to 31 Jan 2026 (Europe/Berlin)');
  const day = { first: '2026-01-01', last: '2026-01-01', timeZone: 'UTC' };
  expect(daysInWords(day, 'en-GB')).toBe('1 Jan 2026 (UTC)');
});

test('each session shows what would be done with it, and all are counted', () => {
  const prospects: Prospect[] = [
    { kind: 'into-issue', issueKey: 'SUP-1' },
    { kind: 'into-issue', issueKey: 'SUP-2' },
    { kind: 'into-new-issue' },
    { kind: 'no-issue' },
    { kind: 'known', state: 'parked' },
  ];
  expect(prospects.map(prospectInWords)).toEqual([
    'Bring into SUP-1',
    'Bring into SUP-2',
    'Bring into a new issue',
    'Nothing: names no issue',
    'Nothing: already known (parked)',
  ]);
  const sessions = prospects.map((prospect, at) => ({ lsid: String(at), day: '2026-01-01', prospect }));
  expect(prospectLines(countProspects(sessions))).toEqual([
    '2 sessions would be brought into their issues',
    '1 session would get a new issue',
    '1 session names no issue: it would be listed in Activity, and nothing written',
    '1 session is already known and stays as it is',
  ]);
});

test('a backfill cannot be started if one is open, or its configuration is not ready', () => {
  expect(whyNoBackfill(summaryWith(), undefined)).toBeUndefined();
  expect(whyNoBackfill(summaryWith(), { ...backfill, state: 'done' })).toBeUndefined();
  expect(whyNoBackfill(summaryWith(), backfill)?.title).toContain('under way');
  expect(whyNoBackfill(summaryWith(), { ...backfill, state: 'paused' })?.title).toContain('paused');
  expect(whyNoBackfill(summaryWith({ state: { kind: 'disabled' } }), undefined)?.title).toContain('disabled');
  expect(whyNoBackfill(summaryWith({ hasClientSecret: false }), undefined)?.title).toContain('client secret');
});
