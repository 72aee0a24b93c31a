import { mostWorkLogs, workLogsOfRepresentatives } from '../../../../src/reconcile/writes/wanted-work-logs';
import type { Representative } from '../../../../src/session/session';
import { adfToText } from '../../../../src/report/adf-text';
import { expectValidAdf } from '../../report/adf-validator';
import { bareSession, representative } from '../../report/sample-sessions';

const report = {
  adf: { type: 'doc' as const, version: 1 as const, content: [] },
  hash: 'report',
  text: '',
};
const times = { startedAt: 1_000, endedAt: 601_000, durationSeconds: 600 };

const wantedOf = (...representatives: Partial<Representative>[]) =>
  workLogsOfRepresentatives(
    bareSession({ representatives: representatives.map((one) => representative(one)) }),
    report,
    times,
  );

const logsOf = (...representatives: Partial<Representative>[]) => wantedOf(...representatives).entries;

describe('the work logs of representatives', () => {
  test('are those of the first hundred, and it is known how many are left out', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ id: `${at}`, secondsInvolved: 20_000 - at }));
    const { entries, leftOut } = wantedOf(...many);
    expect(entries).toHaveLength(mostWorkLogs);
    expect(entries.at(-1)).toMatchObject({ representative: 'id:99' });
    expect(leftOut).toBe(19_900);
  });

  test('begin with the session’s owner, whose has the report', () => {
    const [first, second] = logsOf(
      { id: '1', displayName: 'Ann Lee', secondsInvolved: 500 },
      { id: '2', displayName: 'Bob Ray', secondsInvolved: 61, sessionOwner: true },
    );
    expect(first).toMatchObject({
      representative: 'id:2',
      timeSpentSeconds: 120,
      comment: report.adf,
      hash: 'report:1000:120',
    });
    expect(second).toMatchObject({ representative: 'id:1', timeSpentSeconds: 540 });
    expectValidAdf(second?.comment);
    expect(second && adfToText(second.comment)).toContain(
      'Ann Lee took part in this remote support session. The report is in the work log of Bob Ray.',
    );
  });

  test('leave out who was not involved, and the next one has the report then', () => {
    const logs = logsOf(
      { id: '1', sessionOwner: true, secondsInvolved: 0 },
      { id: '2' },
      { id: '3', secondsInvolved: 30 },
    );
    expect(logs).toMatchObject([{ representative: 'id:3', timeSpentSeconds: 60, comment: report.adf }]);
  });

  test('add up the times of who left and came back', () => {
    expect(
      logsOf(
        { id: '1', gsNumber: '1', secondsInvolved: 61 },
        { id: '1', gsNumber: '4', secondsInvolved: 62 },
      ),
    ).toMatchObject([{ representative: 'id:1', timeSpentSeconds: 180 }]);
  });

  test('know guests without an account by their number', () => {
    const logs = logsOf(
      { username: 'ALee', secondsInvolved: 90 },
      { gsNumber: '7', secondsInvolved: 80 },
      { displayName: 'Guest', secondsInvolved: 70 },
    );
    expect(logs.map(({ representative: whose }) => whose)).toEqual(['user:alee', 'number:7', 'name:Guest']);
  });

  test('are one for the session where nobody’s time is known', () => {
    expect(logsOf({ id: '1' }, { id: '2' })).toEqual([
      { comment: report.adf, timeSpentSeconds: 600, hash: 'report:1000:600' },
    ]);
  });
});
