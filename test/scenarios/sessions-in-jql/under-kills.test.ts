import type { OperationPoint } from '../../stand/forge/faults';
import { stopVirtualStands } from '../../stand/virtual-stand';
import { minute } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { killedAtEveryStep, stepsOf } from '../support/killed-at-every-step';
import { redirect } from '../support/redirecting';
import { figuresIn, lookedAtAgain, newIssue, standInJql, truthOf } from '../support/sessions-in-jql';

jest.setTimeout(300_000);
afterEach(stopVirtualStands);

const isOfAttempt = stepsOf('process-delivery');

/** What the schedule does once it has begun to look at an issue. */
function isOfLook(point: OperationPoint): boolean {
  const { invocation, kind, key = '', operation } = point;
  if (invocation.functionKey !== 'run-schedule') return false;
  return kind !== 'storage' || operation === 'transaction' || /^(base|sessions):|:record$/.test(key);
}

describe('killed at any step', () => {
  test('of writing a session and of the later look, its issue tells the truth', async () => {
    const stand = await standInJql();
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const issueKey = await newIssue(stand);
        playSession(stand, { externalKey: issueKey });
        await stand.advance(lookedAtAgain);
        return issueKey;
      },
      isStep: (point) => isOfAttempt(point) || isOfLook(point),
      recover: () => stand.advance(45 * minute),
      check: (_stand, issueKey) => {
        expect(figuresIn(stand, issueKey)).toMatchObject({ count: 1 });
        expect(figuresIn(stand, issueKey)).toEqual(truthOf(stand, issueKey));
      },
    });
    const words = steps.join('\n');
    expect(words).toMatch(/remote-support-sessions of process-delivery/);
    expect(words).toMatch(/sessions:… of run-schedule/);
    expect(words).toMatch(/transaction.* of run-schedule/);
  });

  test('of a move, both issues tell the truth', async () => {
    const stand = await standInJql();
    let isMoved = false;
    await killedAtEveryStep(stand, {
      pass: async () => {
        isMoved = false;
        const [from, to] = [await newIssue(stand), await newIssue(stand)];
        const lsid = playSession(stand, { externalKey: from });
        await stand.advance(lookedAtAgain);
        isMoved = true;
        await redirect(stand, [lsid], to);
        await stand.advance(lookedAtAgain);
        return { from, to };
      },
      isStep: (point) => isMoved && isOfAttempt(point),
      recover: () => stand.advance(60 * minute),
      check: (_stand, { from, to }) => {
        expect(figuresIn(stand, from)).toMatchObject({ count: 0 });
        expect(figuresIn(stand, to)).toMatchObject({ count: 1 });
        expect(figuresIn(stand, to)).toEqual(truthOf(stand, to));
      },
    });
  });
});
