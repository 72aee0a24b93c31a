import type { OperationPoint } from '../stand/forge/faults';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import {
  addConfiguration,
  hour,
  issueKeys,
  loseEvents,
  minute,
  mostPushesInAMinute,
  pollingStand,
  pollingStateOf,
  pollsSince,
  standWithoutEvents,
  workLogsOn,
} from './support/polling';
import { twoWeekOutage } from './support/two-week-outage';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

/** Plays sessions one after the other without any time between them, spread over the issues. */
function playMany(stand: VirtualStand, sessions: number): void {
  for (let played = 0; played < sessions; played += 1) {
    playSession(stand, { externalKey: issueKeys[played % issueKeys.length] });
  }
}

test('300 sessions of one window are claimed in steps, and leave half of the queue to live events', async () => {
  const stand = await standWithoutEvents();
  playMany(stand, 300);
  await stand.advance(5 * minute + 1);
  expect(pollingStateOf(stand).continueAt).toBeGreaterThan(Date.now());
  expect(deliveriesOf(stand)).toHaveLength(100);
  await stand.advance(10 * minute);
  expect(workLogsOn(stand, issueKeys)).toHaveLength(300);
  expect(pollingStateOf(stand).continueAt).toBeUndefined();
  expect(mostPushesInAMinute(stand)).toBeLessThanOrEqual(250);
});

test('two configurations that catch up share what may be pushed', async () => {
  const stand = await standWithoutEvents();
  const other = await addConfiguration(stand, { name: 'Other' });
  playMany(stand, 120);
  await stand.advance(5 * minute + 1);
  await stand.advance(minute);
  const claimed = deliveriesOf(stand);
  const ofOther = claimed.filter(({ configurationId }) => configurationId === other).length;
  expect(ofOther).toBeGreaterThanOrEqual(25);
  expect(claimed.length - ofOther).toBeGreaterThanOrEqual(25);
  await stand.advance(15 * minute);
  expect(workLogsOn(stand, issueKeys)).toHaveLength(240);
  expect(mostPushesInAMinute(stand)).toBeLessThanOrEqual(250);
});

describe('an appliance that cannot be reached', () => {
  test('for a day is asked every five minutes, and everything arrives when it is back', async () => {
    const stand = await standWithoutEvents({ surveyLookBackHours: 0 });
    await stand.advance(10 * minute);
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const since = Date.now();
    stand.appliance.clearCalls();
    for (let hours = 0; hours < 24; hours += 1) {
      playSession(stand, { externalKey: issueKeys[hours % issueKeys.length] });
      await stand.advance(hour);
    }
    expect(pollingStateOf(stand).failure?.cause).toContain('could not be reached');
    expect((pollingStateOf(stand).failure?.since ?? 0) - since).toBeLessThan(6 * minute * 1000);
    expect(stand.appliance.calls.length).toBeLessThanOrEqual(24 * 12 + 1);
    stand.appliance.faults.clear();
    await stand.advance(15 * minute);
    expect(workLogsOn(stand, issueKeys)).toHaveLength(24);
    expect(pollingStateOf(stand).failure).toBeUndefined();
  });

  test('is asked again after five minutes although the interval is a day', async () => {
    const stand = await standWithoutEvents({ pollingIntervalMinutes: 1440 });
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    await stand.advance(30 * minute);
    stand.appliance.faults.clear();
    playSession(stand);
    await stand.advance(6 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    stand.appliance.clearCalls();
    await stand.advance(2 * hour);
    expect(stand.appliance.calls).toEqual([]);
  });

  test('is left alone for as long as it asks for', async () => {
    const stand = await standWithoutEvents();
    stand.appliance.faults.add({
      endpoint: 'command',
      kind: '503',
      times: 1,
      retryAfterSeconds: 40 * minute,
    });
    await stand.advance(6 * minute);
    stand.appliance.clearCalls();
    await stand.advance(38 * minute);
    expect(stand.appliance.calls).toEqual([]);
    await stand.advance(10 * minute);
    expect(stand.appliance.calls.length).toBeGreaterThan(0);
  });

  test('only for surveys does not delay the sessions', async () => {
    const stand = await standWithoutEvents();
    stand.platform.faults.fault = ({ operation, when, invocation }) =>
      when === 'before' && operation.endsWith('/api/reporting') && invocation.egress.length >= 4
        ? new TypeError('fetch failed')
        : undefined;
    await stand.advance(5 * minute + 1);
    for (let sessions = 0; sessions < 3; sessions += 1) {
      playSession(stand);
      await stand.advance(10 * minute);
    }
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(3);
  });
});

test('a queue that takes nothing for a while loses nothing', async () => {
  const stand = await standWithoutEvents();
  playMany(stand, 120);
  await stand.advance(4 * minute);
  let failures = 6;
  stand.platform.faults.fault = ({ kind, when, invocation }) =>
    kind === 'queue' && when === 'before' && invocation.functionKey === 'run-poll' && failures-- > 0
      ? Response.json({ message: 'Failed on purpose.' }, { status: 500 })
      : undefined;
  await stand.advance(hour);
  expect(failures).toBeLessThan(6);
  expect(workLogsOn(stand, issueKeys)).toHaveLength(120);
});

describe('a poll and the tick that dispatches it', () => {
  const isPolling = ({ invocation }: OperationPoint) =>
    ['run-poll', 'run-schedule'].includes(invocation.functionKey);

  /** How many points there are at which the poll of a lost session, or its tick, can be hit. */
  async function pointsOf(stand: VirtualStand): Promise<number> {
    let points = 0;
    stand.platform.faults.killAt = (point) => {
      if (isPolling(point)) points += 1;
      return false;
    };
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(7.5 * minute);
    return points;
  }

  test('can be killed at every operation, and the session is written once', async () => {
    const stand = await pollingStand();
    loseEvents(stand);
    await stand.advance(12.5 * minute);
    const points = await pointsOf(stand);
    expect(points).toBeGreaterThan(25);
    for (let at = 1; at <= points; at += 1) {
      let seen = 0;
      stand.platform.faults.killAt = (point) => {
        if (isPolling(point)) seen += 1;
        return isPolling(point) && seen === at;
      };
      const before = workLogsOf(stand, 'SUP-1').length;
      playSession(stand);
      await stand.advance(35 * minute);
      expect([at, workLogsOf(stand, 'SUP-1').length - before]).toEqual([at, 1]);
    }
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);
  });

  test('can have every operation fail, and the session is written once', async () => {
    const stand = await pollingStand();
    loseEvents(stand);
    await stand.advance(12.5 * minute);
    const points = await pointsOf(stand);
    for (let at = 1; at <= points; at += 1) {
      let seen = 0;
      stand.platform.faults.killAt = () => false;
      stand.platform.faults.fault = (point) => {
        if (isPolling(point)) seen += 1;
        if (!isPolling(point) || seen !== at) return undefined;
        return point.kind === 'appliance'
          ? new TypeError('fetch failed')
          : Response.json({ code: 'INTERNAL_SERVER_ERROR', message: 'On purpose.' }, { status: 500 });
      };
      const before = workLogsOf(stand, 'SUP-1').length;
      playSession(stand);
      await stand.advance(35 * minute);
      expect([at, workLogsOf(stand, 'SUP-1').length - before]).toEqual([at, 1]);
    }
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);
  });

  test('may overlap and come twice', async () => {
    const stand = await standWithoutEvents();
    stand.platform.queue.duplicateProbability = 1;
    playMany(stand, 40);
    for (let ticks = 0; ticks < 4; ticks += 1) {
      const runs = [1, 2, 3].map(() => stand.platform.fireSchedule('five-minutes'));
      await stand.advance(4 * minute);
      await Promise.all(runs);
    }
    await stand.advance(20 * minute);
    expect(workLogsOn(stand, issueKeys)).toHaveLength(40);
    expect(deliveriesOf(stand)).toHaveLength(40);
    const working = pollsSince(stand).filter(({ egress }) => egress.length > 0);
    expect(working.length).toBeLessThanOrEqual(12);
  });
});

/* `tsx test/bench/two-week-outage.ts` does the same with 20,000. */
test('three hundred sessions of a two-week outage arrive within the quotas, in the time that these allow', async () => {
  const sessions = 300;
  const outage = await twoWeekOutage(sessions);
  expect(outage).toMatchObject({ arrived: sessions, deliveries: sessions, parked: 0 });
  expect(outage.minutesToArrive).toBeLessThanOrEqual(sessions / 150 + 10);
  expect(outage.mostPushesInAMinute).toBeLessThanOrEqual(250);
  expect(outage.refusals).toEqual([]);
  expect(outage.behindBy).toBeLessThan(10 * minute * 1000);
});
