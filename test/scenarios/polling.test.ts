import { stopVirtualStands } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import {
  addConfiguration,
  hour,
  listingsOf,
  loseEvents,
  minute,
  pollingStand,
  pollingStateOf,
  pollsSince,
  standWithoutEvents,
} from './support/polling';

afterEach(stopVirtualStands);

describe('a session whose event is lost', () => {
  test('is found by the next poll, and counted as missed by its event', async () => {
    const stand = await pollingStand();
    loseEvents(stand);
    const lsid = playSession(stand);
    await stand.advance(11 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toEqual([
      expect.objectContaining({ lsid, eventType: 'session-end', source: 'polling', state: 'done' }),
    ]);
    const { count, lastAt } = pollingStateOf(stand).found;
    expect(count).toBe(1);
    expect(lastAt).toBeGreaterThanOrEqual(deliveriesOf(stand)[0]?.createdAt ?? Infinity);
  });

  test('is found although its end is reported a quarter of an hour late', async () => {
    const stand = await pollingStand({ reportDelayMs: 15 * minute * 1000 });
    loseEvents(stand);
    playSession(stand);
    await stand.advance(2 * hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is not counted as missed if the configuration listens to no events', async () => {
    const stand = await standWithoutEvents();
    playSession(stand);
    await stand.advance(11 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(pollingStateOf(stand).found).toEqual({ count: 0 });
  });
});

describe('events and polling together', () => {
  test('write each session once and count none as missed', async () => {
    const stand = await pollingStand();
    for (let session = 0; session < 30; session += 1) {
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
      await stand.advance(47);
    }
    await stand.advance(30 * minute);
    const workLogs = [1, 2, 3, 4, 5].flatMap((number) => workLogsOf(stand, `SUP-${number}`));
    expect(workLogs).toHaveLength(30);
    expect(deliveriesOf(stand).map(({ source }) => source)).toEqual(Array(30).fill('outbound-event'));
    expect(pollingStateOf(stand).found.count).toBe(0);
  });

  test('count an event that comes an hour late as missed, and write its session once', async () => {
    const stand = await pollingStand();
    stand.appliance.outbound.addFault({ kind: 'delay', events: 1, delayMs: hour * 1000 });
    playSession(stand);
    await stand.advance(2 * hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toHaveLength(1);
    expect(pollingStateOf(stand).found.count).toBe(1);
  });
});

describe('the interval of a configuration', () => {
  test.each([
    [5, 12],
    [15, 4],
    [60, 1],
  ])('of %i minutes makes %i polls an hour', async (pollingIntervalMinutes, polls) => {
    const stand = await standWithoutEvents({ pollingIntervalMinutes, surveyLookBackHours: 0 });
    await stand.advance(hour + 5 * minute);
    stand.appliance.clearCalls();
    await stand.advance(hour);
    const asked = stand.appliance.calls.filter(({ name }) => name === 'get_api_info');
    expect(asked).toHaveLength(polls);
  });

  test('is each configuration’s own if there are two', async () => {
    const stand = await standWithoutEvents({ surveyLookBackHours: 0 });
    const other = await addConfiguration(stand, { name: 'Other', pollingIntervalMinutes: 30 });
    const mark = stand.platform.ledger.mark();
    await stand.advance(hour + 5 * minute);
    const polls = pollsSince(stand, mark);
    expect(polls).toHaveLength(13 + 3);
    playSession(stand);
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
    expect(new Set(deliveriesOf(stand).map(({ configurationId }) => configurationId))).toEqual(
      new Set([stand.configurationId, other]),
    );
  });
});

describe('the clock of the appliance', () => {
  test.each([
    ['an hour ahead', hour],
    ['an hour behind', -hour],
  ])('may be %s', async (_, seconds) => {
    const stand = await pollingStand();
    stand.appliance.configure({ skewMs: seconds * 1000 });
    loseEvents(stand);
    playSession(stand);
    await stand.advance(11 * minute);
    playSession(stand);
    await stand.advance(11 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
    expect(pollingStateOf(stand).found.count).toBe(2);
  });

  test.each([
    ['forward', 0, hour],
    ['back', hour, 0],
  ])('may be set %s', async (_, before, after) => {
    const stand = await pollingStand();
    loseEvents(stand);
    stand.appliance.configure({ skewMs: before * 1000 });
    await stand.advance(30 * minute);
    stand.appliance.configure({ skewMs: after * 1000 });
    playSession(stand);
    await stand.advance(11 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('may be set forward after a session has ended of which no poll knows yet', async () => {
    const stand = await pollingStand();
    loseEvents(stand);
    await stand.advance(12 * minute);
    playSession(stand);
    await stand.advance(10);
    stand.appliance.configure({ skewMs: 3 * hour * 1000 });
    await stand.advance(11 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test.each([hour, 0, -hour])(
    'may be wrong by %i seconds even if the account may not ask for it',
    async (skew) => {
      const stand = await pollingStand();
      stand.appliance.configure({ skewMs: skew * 1000 });
      stand.platform.faults.fault = ({ operation, when }) =>
        operation.endsWith('/api/command') && when === 'before'
          ? new Response('', { status: 403 })
          : undefined;
      loseEvents(stand);
      await stand.advance(30 * minute);
      playSession(stand);
      await stand.advance(11 * minute);
      playSession(stand);
      await stand.advance(11 * minute);
      expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
      expect(pollingStateOf(stand).found.count).toBe(0);
    },
  );
});

describe('a configuration that is changed while it polls', () => {
  test('is not polled while it is disabled, and what ended meanwhile is left alone', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(20 * minute);
    await changeSettings(stand, { disabled: true });
    await stand.advance(6 * minute);
    stand.appliance.clearCalls();
    playSession(stand);
    await stand.advance(hour);
    expect(stand.appliance.calls).toEqual([]);
    await changeSettings(stand, { disabled: false });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(2 * hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('continues where it was if another setting changes', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(12 * minute);
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    playSession(stand);
    await stand.advance(2 * hour);
    await changeSettings(stand, { pollingIntervalMinutes: 15 });
    stand.appliance.faults.clear();
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('may be disabled while a poll is under way', async () => {
    const stand = await standWithoutEvents();
    stand.platform.faults.killAt = ({ invocation, when }) =>
      invocation.functionKey === 'run-poll' && when === 'before';
    playSession(stand);
    await stand.advance(5 * minute + 1);
    stand.platform.faults.killAt = () => false;
    await changeSettings(stand, { disabled: true });
    await stand.advance(hour);
    expect(deliveriesOf(stand)).toEqual([]);
    expect(listingsOf(stand)).toEqual([]);
  });

  test('finds nothing that ended before polling was switched on', async () => {
    const stand = await standWithoutEvents({ pollingEventTypes: [] });
    playSession(stand);
    await stand.advance(2 * minute);
    await changeSettings(stand, { pollingEventTypes: ['session-end'] });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(2 * hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('is shown with the time of its last poll', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(5 * minute + 10);
    const { configurations } = await administer(stand, 'listConfigurations', undefined);
    expect(configurations[0]?.lastPollAt).toBe(pollingStateOf(stand).lastPollAt);
  });
});
