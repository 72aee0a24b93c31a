import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { askAdmin } from './support/administer';
import { createdIssues, customerRequests, markerOf, plainIssues } from './support/created-issues';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { playSession } from './support/inspect';
import { issueOf } from './support/issue';
import { killedAtEveryStep, stepsOf } from './support/killed-at-every-step';
import { everything, nothing, redirect, redirectToNew, writtenTo } from './support/redirecting';

afterEach(stopVirtualStands);
jest.setTimeout(300_000);

const recover = (stand: VirtualStand) => stand.advance(30 * minute);

describe('killed at any step', () => {
  test('of its move to the issue that was chosen, a session is there once, and nowhere else', async () => {
    const stand = await warmStand(everything);
    let isChosen = false;
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isChosen = false;
        const lsid = playSession(stand, { preset: 'long-chat' });
        await stand.advance(minute);
        expect(writtenTo(stand, 'SUP-1', lsid).workLogs).toBe(1);
        isChosen = true;
        await redirect(stand, [lsid], 'SUP-2');
        await stand.advance(minute);
        return lsid;
      },
      isStep: (point) => isChosen && stepsOf('process-delivery')(point),
      recover,
      check: (_stand, lsid) => {
        expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
        expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
        expect(writtenTo(stand, 'SUP-2', lsid)).toEqual({ workLogs: 1, comments: 1, files: 1, links: 2 });
      },
    });
    expect(steps.filter((step) => step.startsWith('after jira DELETE'))).toHaveLength(5);
  });

  test.each([
    ['an issue', plainIssues({ triggerValue: 'Only by hand' })],
    ['a customer request', customerRequests({ triggerValue: 'Only by hand' })],
  ])(
    'of its move to %s that is created, there is one, it is there once, and nowhere else',
    async (_, issueCreation) => {
      const stand = await createVirtualStand({ configuration: { issueCreation, assignOnCreation: false } });
      let isChosen = false;
      const steps = await killedAtEveryStep(stand, {
        pass: async () => {
          isChosen = false;
          const lsid = playSession(stand);
          await stand.advance(minute);
          isChosen = true;
          await redirectToNew(stand, [lsid]);
          await stand.advance(minute);
          return lsid;
        },
        isStep: (point) => isChosen && stepsOf('process-delivery')(point),
        recover,
        check: (_stand, lsid) => {
          const mine = createdIssues(stand).filter((issue) => markerOf(issue).lsid === lsid);
          expect(mine.map(({ worklogs }) => worklogs.length)).toEqual([1]);
          expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: mine[0]?.key });
          expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
        },
      });
      expect(steps.length).toBeGreaterThanOrEqual(20);
      expect(steps.filter((step) => step.startsWith('after jira DELETE'))).toHaveLength(1);
    },
  );

  test('of the choice, it takes effect as a whole once it is made again', async () => {
    const stand = await warmStand();
    let isChosen = false;
    const choose = (lsid: string) => {
      const ids = [deliveryOf(stand, lsid).id];
      const issueId = issueOf(stand, 'SUP-2').id;
      return askAdmin(stand, 'redirectDeliveries', { ids, issueId, clear: true }).catch(() => undefined);
    };
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isChosen = false;
        const lsid = playSession(stand);
        await stand.advance(minute);
        isChosen = true;
        const answer = await choose(lsid);
        isChosen = false;
        if (!answer?.ok) await choose(lsid);
        return lsid;
      },
      isStep: (point) => isChosen && stepsOf('answer-admin-page')(point),
      recover,
      check: (_stand, lsid) => {
        expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
        expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
        expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(8);
  });

  test('of the move away from an issue that was created for it, nothing is created again', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    let isChosen = false;
    let created = 0;
    await killedAtEveryStep(stand, {
      pass: async () => {
        isChosen = false;
        const lsid = playSession(stand, { externalKey: undefined });
        await stand.advance(minute);
        isChosen = true;
        created += 1;
        await redirect(stand, [lsid], 'SUP-2');
        await stand.advance(minute);
        return lsid;
      },
      isStep: (point) => isChosen && stepsOf('process-delivery')(point),
      recover,
      check: (_stand, lsid) => {
        expect(createdIssues(stand)).toHaveLength(created);
        expect(createdIssues(stand).flatMap(({ worklogs }) => worklogs)).toEqual([]);
        expect(writtenTo(stand, 'SUP-2', lsid).workLogs).toBe(1);
      },
    });
  });
});
