import { stopVirtualStands, createVirtualStand } from '../stand/virtual-stand';
import { backfillOf, startBackfill } from './support/backfill';
import { createdIssues, markerOf, plainIssues, customerRequests } from './support/created-issues';
import { day, deliveryOf, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { killedAtEveryStep, stepsOf } from './support/killed-at-every-step';
import { loseEvents, pollingStand, pollingStateOf } from './support/polling';
import type { VirtualStand } from '../stand/virtual-stand';

afterEach(stopVirtualStands);
jest.setTimeout(180_000);

/** What belongs to one session, wherever it is. */
function workLogsAbout(stand: VirtualStand, lsid: string) {
  return stand.jira.site
    .issues()
    .flatMap(({ worklogs }) => worklogs)
    .filter(({ comment }) => JSON.stringify(comment).includes(lsid));
}

function expectOnce(stand: VirtualStand, lsid: string): void {
  expect(deliveriesOf(stand).filter((delivery) => delivery.lsid === lsid)).toHaveLength(1);
  expect(deliveryOf(stand, lsid).state).toBe('done');
  expect(workLogsAbout(stand, lsid)).toHaveLength(1);
}

const recover = (stand: VirtualStand) => stand.advance(30 * minute);

describe('killed at any step of', () => {
  test.each([
    ['its being received', 'receive-outbound-event', 5],
    ['its one attempt', 'process-delivery', 7],
  ])('%s, a session arrives once', async (_, functionKey, fewestSteps) => {
    const stand = await warmStand();
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const lsid = playSession(stand);
        await stand.advance(minute);
        return lsid;
      },
      isStep: stepsOf(functionKey),
      recover,
      check: expectOnce,
    });
    expect(steps.length).toBeGreaterThanOrEqual(fewestSteps);
  });

  test.each([
    ['issue', plainIssues()],
    ['request', customerRequests()],
  ])('the creation of its %s, a session has one issue', async (_, issueCreation) => {
    const stand = await createVirtualStand({ configuration: { issueCreation } });
    playSession(stand, { externalKey: undefined });
    await stand.advance(minute);
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const lsid = playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
        await stand.advance(minute);
        return lsid;
      },
      isStep: stepsOf('process-delivery'),
      recover,
      check: (_stand, lsid) => {
        expectOnce(stand, lsid);
        expect(createdIssues(stand).filter((issue) => markerOf(issue).lsid === lsid)).toHaveLength(1);
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(9);
  });

  test('the attempt that parks it, a session ends parked, and is written nowhere', async () => {
    const stand = await warmStand();
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const lsid = playSession(stand, { externalKey: 'SEC-1' });
        await stand.advance(15 * minute);
        return lsid;
      },
      isStep: stepsOf('process-delivery'),
      recover: () => stand.advance(2 * 60 * minute),
      check: (_stand, lsid) => {
        const { state, attempts } = deliveryOf(stand, lsid);
        expect({ state, cause: attempts.at(-1)?.cause }).toEqual({
          state: 'parked',
          cause: expect.stringContaining('SEC-1'),
        });
        expect(workLogsAbout(stand, lsid)).toEqual([]);
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(5);
  });

  test('a backfill, each session that it has to find arrives, and the backfill ends', async () => {
    const stand = await warmStand();
    loseEvents(stand);
    const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
    const latest = () => ({ first: dayOf(Date.now() - day * 1000), last: dayOf(Date.now()) });
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const lsid = playSession(stand);
        await stand.advance(minute);
        await startBackfill(stand, latest());
        await stand.advance(3 * minute);
        return lsid;
      },
      isStep: stepsOf('run-poll'),
      recover,
      check: async (_stand, lsid) => {
        expectOnce(stand, lsid);
        expect(await backfillOf(stand)).toMatchObject({ state: 'done' });
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(7);
  });

  test('a poll, each session that it has to find arrives, and the cursor has passed none of them', async () => {
    const stand = await pollingStand();
    await stand.advance(6 * minute);
    loseEvents(stand);
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const lsid = playSession(stand);
        await stand.advance(6 * minute);
        const { cursor = 0 } = pollingStateOf(stand);
        return { lsid, cursor };
      },
      isStep: stepsOf('run-poll'),
      recover,
      check: (_stand, { lsid, cursor }) => {
        expectOnce(stand, lsid);
        expect(pollingStateOf(stand).cursor).toBeGreaterThanOrEqual(cursor);
      },
    });
    expect(steps.length).toBeGreaterThanOrEqual(7);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(steps.length + 1);
  });
});
