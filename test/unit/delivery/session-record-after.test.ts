import fc from 'fast-check';
import { changed, newDelivery, type Delivery } from '../../../src/delivery/delivery';
import { sessionRecordAfter } from '../../../src/delivery/session-record-after';
import { representativeDigest } from '../../../src/reconcile/record/representative-digest';
import type { Outcome } from '../../../src/reconcile/outcome';
import type { RecordedIssue, SeenSession, SessionRecord } from '../../../src/reconcile/record/session-record';

const claimed = newDelivery(
  {
    configurationId: 'one',
    applianceId: 'support',
    lsid: 'c2d78c60cb2bb26a98ea622ecbe7e88b',
    eventType: 'session-end',
    source: 'outbound-event',
  },
  1,
);

const after = (state: Delivery['state']) => changed(claimed, { state }, 2);

function doneWith(seen: Partial<SeenSession>): Outcome {
  const whole = { issues: [], representatives: [], ...seen };
  return { kind: 'done', stage: 'work-log', found: {}, results: [], seen: whole };
}

function record(state: Delivery['state'], seen: Partial<SeenSession>, former?: SessionRecord) {
  return sessionRecordAfter(after(state), doneWith(seen), former)?.next;
}

const first: RecordedIssue = { issueId: '10001', issueKey: 'SUP-1' };
const second: RecordedIssue = { issueId: '10002', issueKey: 'SUP-2' };

describe('the record after an attempt', () => {
  test('is none while the delivery waits, and none of a delivery that was discarded', () => {
    expect(record('waiting', { issues: [first] })).toBeUndefined();
    expect(record('discarded', { issues: [first] })).toBeUndefined();
  });

  test('keeps an id that is known if Jira does not tell it again', () => {
    const former = record('done', { issues: [first] });
    expect(record('done', { issues: [{ issueKey: 'SUP-1' }] }, former)).toBeUndefined();
  });

  test('loses an issue only if the session is done in others', () => {
    const former = record('done', { issues: [first] });
    expect(record('parked', { issues: [second] }, former)?.issues).toEqual([first, second]);
    expect(record('done', { issues: [second] }, former)?.issues).toEqual([second]);
  });

  test('stays if a later event of a session that has issues is ignored', () => {
    const former = record('done', { issues: [first] });
    expect(record('ignored', {}, former)).toBeUndefined();
  });

  test('keeps a rating that was not asked for again, and takes a new one', () => {
    const former = record('done', { issues: [first], rating: 3 });
    expect(record('done', { issues: [first] }, former)).toBeUndefined();
    expect(record('done', { issues: [first], rating: 5 }, former)?.rating).toBe(5);
  });

  test('is not written twice, whatever was seen', () => {
    const issue = fc.record({ issueKey: fc.constantFrom('A-1', 'A-2', 'B-1') });
    const seen = fc.record({
      issues: fc.uniqueArray(issue, { selector: ({ issueKey }) => issueKey }),
      startedAt: fc.option(fc.nat(), { nil: undefined }),
      rating: fc.option(fc.nat(5), { nil: undefined }),
    });
    const state = fc.constantFrom('done', 'done-with-remarks', 'ignored', 'parked');
    fc.assert(
      fc.property(state, seen, seen, (one, before, now) => {
        const former = record('done', before);
        const next = record(one, now, former) ?? former;
        expect(record(one, now, next)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

test('a representative is known by their name in any letter case, and not named', () => {
  expect(representativeDigest('Maja  Lindqvist ')).toBe(representativeDigest('maja lindqvist'));
  expect(representativeDigest('Maja Lindqvist')).toMatch(/^[0-9a-f]{32}$/);
  expect(representativeDigest('Maja Lindqvist')).not.toBe(representativeDigest('Tunde Okafor'));
});
