import { isDone } from '../../src/delivery/delivery';
import { stopVirtualStands, createVirtualStand, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin } from './support/administer';
import { standWithPast, startBackfill, untilBackfilled } from './support/backfill';
import { createdIssues, plainIssues } from './support/created-issues';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** Forge documents neither code nor status of all its conflicts. */
const answers: [number, string][] = [
  [409, 'VERSION_MISMATCH'],
  [412, 'PRECONDITION_FAILED'],
  [400, 'CONDITION_NOT_MET'],
];

function answerConflictsAs({ platform }: VirtualStand, [status, code]: [number, string]): void {
  platform.store.conflictsAs = { status, code };
}

const event = (lsid: string) => ({ event: 'support_conference_end', lsid });

describe.each(answers)('if storage answers a condition that does not hold with %i %s', (...answer) => {
  test('an event that comes five times at once is one', async () => {
    const stand = await warmStand();
    answerConflictsAs(stand, answer);
    stand.appliance.outbound.removeRecipient('Jira');
    const lsid = playSession(stand);
    const statuses = await Promise.all(Array.from({ length: 5 }, () => postEvent(stand, event(lsid))));
    await stand.advance(minute);
    expect(statuses).toEqual(Array.from({ length: 5 }, () => 200));
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('three events at once have one issue', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    answerConflictsAs(stand, answer);
    const lsid = playSession(stand, { externalKey: undefined });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'yes' });
    await stand.advance(hour);
    expect(createdIssues(stand)).toHaveLength(1);
    expect(deliveriesOf(stand).map(isDone)).toEqual([true, true, true]);
  });

  test('a delivery that is discarded during its attempt stays discarded', async () => {
    const stand = await warmStand();
    answerConflictsAs(stand, answer);
    stand.jira.faults.add({ path: /worklog/, status: 503, delayMs: 20_000 });
    const lsid = playSession(stand);
    await stand.advance(10);
    await administer(stand, 'discardDeliveries', { ids: [deliveryOf(stand, lsid).id], reason: 'Not ours.' });
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('discarded');
  });

  test('the second of two administrators who save at once is told so', async () => {
    const stand = await createVirtualStand();
    answerConflictsAs(stand, answer);
    const { revision, settings } = await administer(stand, 'readSettings', undefined);
    const save = (retentionDays: number) =>
      askAdmin(stand, 'saveInstallationSettings', { revision, settings: { ...settings, retentionDays } });
    const saved = await Promise.all([save(30), save(60)]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('polls and ticks that overlap, and a backfill, find each session once', async () => {
    const stand = await standWithPast(12, { configuration: { pollingEventTypes: ['session-end'] } });
    answerConflictsAs(stand, answer);
    await startBackfill(stand);
    for (let tick = 0; tick < 3; tick += 1) {
      await Promise.all(['five-minutes', 'five-minutes'].map((key) => stand.platform.fireSchedule(key)));
    }
    expect((await untilBackfilled(stand)).state).toBe('done');
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'done'));
  });
});
