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

describe('among more than a thousand deliveries', () => {
  const many = async (stand: VirtualStand) => {
    const all = Array.from({ length: 1200 }, (_, index) => pastDelivery(stand, index + 1, index * 1000));
    await plantDeliveries(stand, all);
  };

  /** What the first answer to a search has, and how many reads and queries it took. */
  async function firstPage(stand: VirtualStand, search: string) {
    const mark = stand.platform.ledger.mark();
    const { rows, cursor } = await administer(stand, 'listDeliveries', { search });
    const reads = workSince(stand, mark).reduce((sum, { storage }) => sum + storage.reads, 0);
    return { sessions: rows.map(({ lsid }) => lsid), isWhole: cursor === undefined, reads };
  }

  test('an older session is found at once by the characters that the list shows, and by any of its issues', async () => {
    const stand = await createVirtualStand({ configuration: { addToAllIssues: true } });
    const lsid = playSession(stand, { externalKey: 'OPS-1, OPS-2' });
    await stand.advance(30 * minute);
    await many(stand);
    const found = { sessions: [lsid], isWhole: true };
    expect(await firstPage(stand, lsid.slice(0, 8))).toEqual({ ...found, reads: 3 });
    expect(await firstPage(stand, 'OPS-1')).toEqual({ ...found, reads: 3 });
    expect(await firstPage(stand, 'OPS-2')).toEqual({ ...found, reads: 5 });
    expect(await firstPage(stand, 'OPS-7')).toEqual({ sessions: [], isWhole: true, reads: 3 });
  });

  test('a name that nobody has is looked for among 500 at a time', async () => {
    const stand = await createVirtualStand();
    await many(stand);
    expect(await firstPage(stand, 'nobody')).toEqual({ sessions: [], isWhole: false, reads: 6 });
    expect(await sessionsFound(stand, 'nobody')).toEqual([]);
  });
});
