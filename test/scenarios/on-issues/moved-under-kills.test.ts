import { ordinaryUser } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { deliveryOf, minute } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { killedAtEveryStep, stepsOf } from '../support/killed-at-every-step';
import { askOnIssue, showOnIssues } from '../support/on-issues';
import { nothing, writtenTo } from '../support/redirecting';

afterEach(stopVirtualStands);
jest.setTimeout(300_000);

async function standWithMoves(): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  await showOnIssues(stand, true);
  await changeSettings(stand, { movedOnIssues: true });
  return stand;
}

/** An agent presses the button; if the call is killed, they press it once more. */
async function pressed(press: () => Promise<unknown>): Promise<void> {
  await press().catch(() => undefined);
  await press().catch(() => undefined);
}

const isOfButton = stepsOf('answer-issue-panel');
const isOfAttempt = stepsOf('process-delivery');

describe('killed at any step', () => {
  test('of bringing it in and writing it, a session of which the app had not heard is there once', async () => {
    const stand = await standWithMoves();
    stand.appliance.outbound.removeRecipient('Jira');
    const { configurationId } = stand;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const lsid = playSession(stand, { externalKey: 'NOPE-5' });
        await stand.advance(minute);
        const asking = { issue: 'SUP-1', as: ordinaryUser };
        await pressed(() => askOnIssue(stand, asking, 'bringIn', { configurationId, lsid }));
        await stand.advance(minute);
        return lsid;
      },
      isStep: (point) => isOfButton(point) || isOfAttempt(point),
      recover: () => stand.advance(30 * minute),
      check: (_stand, lsid) => {
        expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-1' });
        expect(writtenTo(stand, 'SUP-1', lsid).workLogs).toBe(1);
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(20);
  });

  test('of its move, a session is there once, and nowhere else', async () => {
    const stand = await standWithMoves();
    const { configurationId } = stand;
    let isMoved = false;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isMoved = false;
        const lsid = playSession(stand, { externalKey: 'SUP-1' });
        await stand.advance(minute);
        isMoved = true;
        const asking = { issue: 'SUP-1', as: ordinaryUser };
        await pressed(() => askOnIssue(stand, asking, 'moveSession', { configurationId, lsid, to: 'SUP-2' }));
        await stand.advance(minute);
        return lsid;
      },
      isStep: (point) => isMoved && (isOfButton(point) || isOfAttempt(point)),
      recover: () => stand.advance(30 * minute),
      check: (_stand, lsid) => {
        expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
        expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
        expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(20);
  });
});
