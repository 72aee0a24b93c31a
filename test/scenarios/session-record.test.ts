import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { plainIssues } from './support/created-issues';
import { advanceUnattended, day, deliveryOf, hour, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf, workSince } from './support/inspect';
import { poison } from './support/poison';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

interface Row {
  key: string;
  value: Record<string, unknown>;
}

function rowsOf({ platform }: VirtualStand): Row[] {
  return platform.store
    .dump()
    .filter(({ entityName }) => entityName === 'session-record')
    .map(({ key, value }) => ({ key, value: value as Record<string, unknown> }));
}

function recordsOf(stand: VirtualStand): Record<string, unknown>[] {
  return rowsOf(stand)
    .map(({ value }) => value)
    .filter(({ scope }) => scope !== undefined);
}

const recordOf = (stand: VirtualStand, lsid: string) =>
  recordsOf(stand).find((record) => record.lsid === lsid);

const idOf = ({ jira }: VirtualStand, issueKey: string) => jira.site.issue(issueKey)?.id;

describe('the record of a session', () => {
  test('says where it is, when it was, who took part, and nobody by name', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { externalKey: 'SUP-1', representatives: ['mlindqvist'] });
    await stand.advance(20);
    const [delivery] = deliveriesOf(stand);
    const [record, ...others] = recordsOf(stand);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      lsid,
      configurationId: delivery?.configurationId,
      state: 'done',
      issueId: idOf(stand, 'SUP-1'),
      issueKey: 'SUP-1',
      issues: [{ issueId: idOf(stand, 'SUP-1'), issueKey: 'SUP-1' }],
      startedAt: expect.any(Number),
      endedAt: delivery?.sessionEndedAt,
      representatives: [{ who: record?.representative, minutes: expect.any(Number) }],
    });
    expect(JSON.stringify(record)).not.toMatch(/lindqvist/i);
  });

  test('is written in the write that records the outcome, and costs no operation', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    await stand.advance(20);
    const mark = stand.platform.ledger.mark();
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(20);
    const costs = workSince(stand, mark).map(({ storage }) => [storage.reads, storage.writes]);
    expect(costs).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(recordsOf(stand)).toHaveLength(2);
  });

  test('is kept of a session that led to no issue', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { externalKey: 'no key here' });
    await stand.advance(20);
    expect(recordsOf(stand)).toEqual([
      expect.objectContaining({ lsid, state: 'ignored', issues: [], endedAt: expect.any(Number) }),
    ]);
    expect(recordsOf(stand)[0]).not.toHaveProperty('keyScope');
  });

  test('is kept of a session whose delivery is parked', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { externalKey: 'SUP-9999' });
    await stand.advance(3600);
    expect(recordsOf(stand)).toEqual([
      expect.objectContaining({ lsid, state: 'parked', issues: [], endedAt: expect.any(Number) }),
    ]);
  });

  test('is kept of a session whose every attempt is killed, as of one that is parked', async () => {
    const stand = await warmStand({ retryLimit: 1 });
    const poisoned = poison(stand);
    const lsid = playSession(stand);
    poisoned.killed.add(lsid);
    await stand.advance(day);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    expect(recordOf(stand, lsid)).toMatchObject({ state: 'parked', issues: [] });
  });

  test('is kept of a session that the schedule parks after seven days without its appliance', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const lsid = playSession(stand);
    await stand.advance(hour);
    await advanceUnattended(stand, 7 * day);
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    expect(recordOf(stand, lsid)).toMatchObject({ state: 'parked', issues: [] });
  });

  test('keeps its issues and times if a later event is parked, although a batch hides the record', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(20);
    const [before] = recordsOf(stand);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    stand.platform.faults.batchRead = ({ entityName }) =>
      entityName === 'session-record' ? 'left-out' : undefined;
    stand.appliance.answerCustomerSurvey(lsid, { rating: '4', comments: 'Fine.' });
    await stand.advance(3 * day);
    expect(recordsOf(stand)).toEqual([{ ...before, state: 'parked', writtenAt: expect.any(Number) }]);
  });

  test('leads to it from each of its issues', async () => {
    const stand = await createVirtualStand();
    await changeSettings(stand, { addToAllIssues: true });
    const lsid = playSession(stand, { externalKey: 'SUP-1 SUP-2' });
    await stand.advance(20);
    const [record] = recordsOf(stand);
    expect(record).toMatchObject({ lsid, issueKey: 'SUP-1' });
    expect(record?.issues).toEqual([
      { issueId: idOf(stand, 'SUP-1'), issueKey: 'SUP-1' },
      { issueId: idOf(stand, 'SUP-2'), issueKey: 'SUP-2' },
    ]);
    const further = rowsOf(stand).filter(({ value }) => value.scope === undefined);
    expect(further).toEqual([
      {
        key: expect.stringMatching(/:record:2$/),
        value: {
          of: rowsOf(stand).find(({ value }) => value.scope !== undefined)?.key,
          keyScope: record?.keyScope,
          issueId: idOf(stand, 'SUP-2'),
          issueKey: 'SUP-2',
          endedAt: record?.endedAt,
        },
      },
    ]);
  });

  test('has the issue that was created for the session', async () => {
    const stand = await createVirtualStand();
    await changeSettings(stand, { issueCreation: plainIssues() });
    playSession(stand, { externalKey: '' });
    await stand.advance(20);
    const [delivery] = deliveriesOf(stand);
    expect(recordsOf(stand)).toEqual([
      expect.objectContaining({ issueKey: delivery?.issueKey, issueId: expect.any(String) }),
    ]);
  });

  test('follows what a person chose, also from two issues to one', async () => {
    const stand = await createVirtualStand();
    await changeSettings(stand, { addToAllIssues: true });
    playSession(stand, { externalKey: 'SUP-1 SUP-2' });
    await stand.advance(20);
    const ids = deliveriesOf(stand).map(({ id }) => id);
    await administer(stand, 'redirectDeliveries', { ids, issueId: idOf(stand, 'SUP-3') ?? '', clear: true });
    await stand.advance(1800);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(recordsOf(stand)).toEqual([
      expect.objectContaining({ issues: [{ issueId: idOf(stand, 'SUP-3'), issueKey: 'SUP-3' }] }),
    ]);
    expect(rowsOf(stand)).toHaveLength(1);
  });

  test('is not written again if nothing of it changes', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    await stand.advance(20);
    const [before] = recordsOf(stand);
    const ids = deliveriesOf(stand).map(({ id }) => id);
    await administer(stand, 'replayDeliveries', { ids });
    const mark = stand.platform.ledger.mark();
    await stand.advance(60);
    const written = workSince(stand, mark).flatMap(({ storage }) => storage.operations);
    expect(written.filter(({ operation }) => operation.includes('transaction')).length).toBeGreaterThan(0);
    expect(written.some(({ key }) => key?.includes(':record'))).toBe(false);
    expect(recordsOf(stand)).toEqual([before]);
  });

  test('that the platform refuses keeps no delivery from its end', async () => {
    const stand = await createVirtualStand();
    let refused = 0;
    stand.platform.faults.fault = ({ kind, keys = [], when }) => {
      if (kind !== 'storage' || when !== 'before' || !keys.some((key) => key.endsWith(':record'))) return;
      if (keys.length > 2) return;
      refused += 1;
      return Response.json({ code: 'NOT_KNOWN_TO_THE_APP', message: 'No.' }, { status: 400 });
    };
    playSession(stand);
    await stand.advance(20);
    expect(refused).toBe(1);
    expect(recordsOf(stand)).toEqual([]);
    expect(deliveriesOf(stand)).toEqual([expect.objectContaining({ state: 'done', failures: 0 })]);
  });

  test('that was not written comes with the next event', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(20);
    const [row] = rowsOf(stand);
    expect(row).toBeDefined();
    stand.platform.store.handle('entity/delete', { entityName: 'session-record', key: row?.key });
    expect(rowsOf(stand)).toEqual([]);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '4', comments: 'Fine.' });
    await stand.advance(60);
    expect(recordsOf(stand)).toEqual([{ ...row?.value, rating: 4, writtenAt: expect.any(Number) }]);
  });
});
