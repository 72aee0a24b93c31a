import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { deliveryOf, minute } from '../support/deliveries';
import { playSession, workSince } from '../support/inspect';
import { pastDelivery, plantDeliveries } from '../support/planted';

afterEach(stopVirtualStands);

const sessionsFound = async (stand: VirtualStand, search: string) => {
  const found: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await administer(stand, 'listDeliveries', { search, cursor });
    found.push(...page.rows.map(({ lsid }) => lsid));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return found;
};

test('a session is found by the characters that the list shows, a project, and who led it', async () => {
  const stand = await createVirtualStand();
  const lsid = playSession(stand, { externalKey: 'SUP-1', representatives: ['mlindqvist'] });
  const other = playSession(stand, { externalKey: 'OPS-1', representatives: ['hbrandt'] });
  await stand.advance(minute);
  expect(await sessionsFound(stand, lsid.slice(0, 8).toUpperCase())).toEqual([lsid]);
  expect(await sessionsFound(stand, 'ops')).toEqual([other]);
  expect(await sessionsFound(stand, 'lindq')).toEqual([lsid]);
  expect(await sessionsFound(stand, 'HANNA')).toEqual([other]);
});

test('a session is found by each of its issues, and its record names all of them', async () => {
  const stand = await createVirtualStand({ configuration: { addToAllIssues: true } });
  const lsid = playSession(stand, { externalKey: 'SUP-1, SUP-2 and SUP-3' });
  await stand.advance(minute);
  for (const search of ['SUP-1', 'sup-2', 'SUP-3'])
    expect(await sessionsFound(stand, search)).toEqual([lsid]);
  const { id } = deliveryOf(stand, lsid);
  const read = () => administer(stand, 'readDelivery', { id });
  expect(await read()).toMatchObject({ issueKey: 'SUP-1', otherIssues: ['SUP-2', 'SUP-3'] });

  await changeSettings(stand, { addToAllIssues: false });
  await administer(stand, 'replayDeliveries', { ids: [id] });
  await stand.advance(minute);
  expect(await read()).toMatchObject({ issueKey: 'SUP-1', otherIssues: [] });
});

test('a search looks through 500 deliveries at a time, however many there are', async () => {
  const stand = await createVirtualStand();
  const all = Array.from({ length: 1200 }, (_, index) => pastDelivery(stand, index + 1, index * 1000));
  await plantDeliveries(stand, all);
  for (const search of ['nobody', 'OPS-7']) {
    const mark = stand.platform.ledger.mark();
    const page = await administer(stand, 'listDeliveries', { search });
    expect(page).toMatchObject({ rows: [], cursor: expect.any(String) });
    const operations = workSince(stand, mark).flatMap(({ storage }) => storage.reads);
    expect(operations).toEqual([expect.any(Number)]);
    expect(operations[0]).toBeLessThanOrEqual(6);
    expect(await sessionsFound(stand, search)).toEqual([]);
  }
});
