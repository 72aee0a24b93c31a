import { accounts } from '../../stand/jira/sample/users';
import type { Worklog } from '../../stand/jira/site/issue';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { dryRunOf } from '../support/dry-run';
import { causesOf, playSession, workLogsOf } from '../support/inspect';
import { watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const second = 1000;

/** A session whose end has been brought in. */
async function broughtIn(
  settings: Parameters<typeof warmStand>[0] = {},
  order: Parameters<typeof playSession>[1] = {},
): Promise<{ stand: VirtualStand; lsid: string }> {
  const stand = await warmStand(settings);
  const lsid = playSession(stand, order);
  await stand.advance(minute);
  return { stand, lsid };
}

function only(stand: VirtualStand, issueKey = 'SUP-1'): Worklog {
  const [log, ...others] = workLogsOf(stand, issueKey);
  expect(others).toEqual([]);
  if (!log) throw new Error(`There is no work log on ${issueKey}.`);
  return log;
}

const says = ({ comment }: Worklog, text: string) => JSON.stringify(comment ?? '').includes(text);

async function survey(stand: VirtualStand, lsid: string): Promise<string[]> {
  const calls = watchJira(stand);
  stand.appliance.answerCustomerSurvey(lsid, { comments: 'It prints again.' });
  await stand.advance(minute);
  return calls();
}

async function replay(stand: VirtualStand, lsid: string): Promise<string[]> {
  const calls = watchJira(stand);
  await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
  await stand.advance(minute);
  return calls().filter((call) => !call.includes('mypermissions'));
}

const list = 'GET SUP-1/worklog';

describe.each([
  ['three seconds, as by a form that knows no seconds', 3 * second],
  ['seven minutes, to the quarter of an hour', 458 * second],
  ['a day', 24 * 60 * minute * second],
])('a work log whose start somebody has moved by %s', (_, by) => {
  test('is found by its id when a survey comes: its start stays, and the text is the app’s', async () => {
    const { stand, lsid } = await broughtIn();
    const { id, started } = only(stand);
    only(stand).started = started - by;
    const calls = await survey(stand, lsid);
    expect(calls).toEqual([list, `GET SUP-1/worklog/${id}`, `PUT SUP-1/worklog/${id}`]);
    expect(only(stand)).toMatchObject({ id, started: started - by });
    expect(says(only(stand), 'It prints again.')).toBe(true);
    const later = await replay(stand, lsid);
    expect(later).toEqual([list, `GET SUP-1/worklog/${id}`]);
    expect(only(stand).started).toBe(started - by);
  });

  test('is found by its id in a replay, and left as it is', async () => {
    const { stand, lsid } = await broughtIn();
    const { id, started } = only(stand);
    only(stand).started = started - by;
    const calls = await replay(stand, lsid);
    expect(calls).toEqual([list, `GET SUP-1/worklog/${id}`]);
    expect(only(stand).started).toBe(started - by);
  });
});

describe('a work log that somebody has corrected', () => {
  test('keeps its time when a survey changes the text', async () => {
    const { stand, lsid } = await broughtIn();
    const { started } = only(stand);
    only(stand).timeSpentSeconds = 3600;
    const calls = await survey(stand, lsid);
    expect(calls).toEqual([list, expect.stringMatching(/^PUT /)]);
    expect(only(stand)).toMatchObject({ timeSpentSeconds: 3600, started });
    expect(says(only(stand), 'It prints again.')).toBe(true);
    stand.appliance.answerRepresentativeSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(only(stand).timeSpentSeconds).toBe(3600);
  });

  test('is shown so in a dry run, without what stays', async () => {
    const { stand, lsid } = await broughtIn();
    only(stand).started -= 3 * second;
    stand.appliance.outbound.removeRecipient('Jira');
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'It prints again.' });
    await stand.advance(minute);
    const { changes } = await dryRunOf(stand, lsid);
    expect(changes).toMatchObject([{ what: 'work-log', change: 'update', issueKey: 'SUP-1' }]);
    expect(changes[0]?.content).toContain('timeSpentSeconds');
    expect(changes[0]?.content).not.toContain('started');
  });

  test('is one after the app wrote a second to the session’s start: the one that is remembered stays', async () => {
    const { stand, lsid } = await broughtIn();
    const log = only(stand);
    const { id } = log;
    workLogsOf(stand, 'SUP-1').push({ ...log, id: '99999' });
    log.started -= 3 * second;
    await survey(stand, lsid);
    expect(only(stand).id).toBe(id);
  });
});

describe('the start that a report learns later', () => {
  test('is that of the same work log', async () => {
    const stand = await warmStand();
    let asked = 0;
    const handle = stand.appliance.handle.bind(stand.appliance);
    stand.appliance.handle = async (request: Request) => {
      const answer = await handle(request);
      if (!request.url.includes('SupportSession&') || asked++ > 0) return answer;
      const whole = await answer.text();
      const early = whole
        .replace(/<start_time[^>]*>[^<]*<\/start_time>/, '<start_time/>')
        .replace(/<duration>[^<]*/, '<duration>');
      return new Response(early, { status: answer.status, headers: answer.headers });
    };
    const lsid = playSession(stand);
    await stand.advance(minute);
    const early = only(stand);
    const { id, started } = early;
    await survey(stand, lsid);
    expect(only(stand).id).toBe(id);
    expect(only(stand).started).toBeLessThan(started);
    expect(only(stand).started).toBe(Math.floor(stand.appliance.session(lsid).startedAt / second) * second);
  });
});

describe('work logs whose ids nobody remembers', () => {
  const three = {
    preset: 'three-representatives',
    representatives: ['mlindqvist', 'tokafor', 'hbrandt'],
  } as const;

  test('are found in the whole list if somebody has moved a representative’s', async () => {
    const { stand, lsid } = await broughtIn(
      { workLogFor: 'representatives' },
      { ...three, representatives: [...three.representatives] },
    );
    const ids = workLogsOf(stand, 'SUP-1').map(({ id }) => id);
    const moved = workLogsOf(stand, 'SUP-1')[1];
    if (moved) moved.started += 90 * second;
    const calls = await survey(stand, lsid);
    expect(workLogsOf(stand, 'SUP-1').map(({ id }) => id)).toEqual(ids);
    expect(calls).toEqual([list, list, `PUT SUP-1/worklog/${ids[0]}`]);
  });

  test('are found in the whole list of another issue that the session names', async () => {
    const { stand, lsid } = await broughtIn({ addToAllIssues: true }, { externalKey: 'SUP-1 SUP-2' });
    const { id, started } = only(stand, 'SUP-2');
    only(stand, 'SUP-2').started = started - 3 * second;
    await survey(stand, lsid);
    expect(only(stand, 'SUP-2')).toMatchObject({ id, started: started - 3 * second });
    expect(only(stand)).toBeDefined();
  });

  test('are found on whichever page of it', async () => {
    const { stand, lsid } = await broughtIn({ addToAllIssues: true }, { externalKey: 'SUP-1 SUP-2' });
    const logs = workLogsOf(stand, 'SUP-2');
    const own = only(stand, 'SUP-2');
    own.started -= 3 * second;
    const others = Array.from({ length: 250 }, (_, index) => ({
      ...own,
      id: `7${index}`,
      author: accounts.maja,
      properties: new Map<string, unknown>(),
    }));
    logs.unshift(...others);
    const calls = await survey(stand, lsid);
    expect(calls.filter((call) => call === 'GET SUP-2/worklog')).toHaveLength(4);
    expect(workLogsOf(stand, 'SUP-2').filter(({ author }) => author === accounts.app)).toHaveLength(1);
    expect(says(own, 'It prints again.')).toBe(true);
  });
});

describe('a work log that somebody has deleted', () => {
  test('is looked for in the whole list, and written anew by the next survey', async () => {
    const { stand, lsid } = await broughtIn();
    const { id } = only(stand);
    workLogsOf(stand, 'SUP-1').pop();
    const calls = await survey(stand, lsid);
    expect(calls).toEqual([list, `GET SUP-1/worklog/${id}`, list, 'POST SUP-1/worklog']);
    expect(says(only(stand), 'It prints again.')).toBe(true);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({
      state: 'done',
      workLogId: only(stand).id,
      failures: 0,
    });
  });

  test('between the look and the write is looked for again, and written anew at once', async () => {
    const { stand, lsid } = await broughtIn();
    const handle = stand.jira.handle.bind(stand.jira);
    stand.jira.handle = async (request, actor) => {
      if (request.method === 'PUT' && request.url.includes('/worklog/'))
        workLogsOf(stand, 'SUP-1').length = 0;
      return handle(request, actor);
    };
    await survey(stand, lsid);
    expect(says(only(stand), 'It prints again.')).toBe(true);
    const delivery = deliveryOf(stand, lsid, 'customer-survey');
    expect(delivery).toMatchObject({ state: 'done', failures: 0 });
    expect(causesOf([delivery])).toEqual(['Added a work log to SUP-1.']);
  });
});

describe('a delivery that is parked after its work log was written', () => {
  test('remembers it: a replay finds it wherever somebody has moved it', async () => {
    const { stand, lsid } = await broughtIn({ linkToAppliance: true, retryLimit: 0 });
    await changeSettings(stand, { retryLimit: 0 });
    const refused = playSession(stand, { externalKey: 'SUP-2' });
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/remotelink/, status: 400, body: {}, times: 1 });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    const { id, started } = only(stand, 'SUP-2');
    expect(deliveryOf(stand, refused)).toMatchObject({ state: 'parked', workLogId: id });
    only(stand, 'SUP-2').started = started + 60 * second;
    await replay(stand, refused);
    expect(only(stand, 'SUP-2')).toMatchObject({ id, started: started + 60 * second });
    expect(deliveryOf(stand, refused).state).toBe('done');
  });
});
