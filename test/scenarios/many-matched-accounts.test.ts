import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { passHours, reportsOf } from './support/personal-data';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);

/** Keeps a match for each of these accounts, past the app. */
function plantMatches({ platform }: VirtualStand, accountIds: readonly string[]): void {
  accountIds.forEach((accountId, index) => {
    const answer = platform.store.handle('entity/set', {
      entityName: 'representative-match',
      key: index.toString(16).padStart(40, '0'),
      value: { found: 'user', accountId },
    });
    if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
  });
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `712020:${String(index).padStart(4, '0')}`);

describe('of more than a hundred matched accounts', () => {
  test('each is reported', async () => {
    const stand = await createVirtualStand({ configuration: 'none' });
    plantMatches(stand, people(250));
    await passHours(stand, 1);
    expect(reportsOf(stand).flat().sort()).toEqual(people(250));
  });

  test('each match of somebody whose account was closed is forgotten, and no other', async () => {
    const stand = await createVirtualStand({ configuration: 'none' });
    const [closed = '', other = ''] = people(2);
    plantMatches(stand, [other, ...Array.from({ length: 230 }, () => closed)]);
    stand.platform.accountReports.close(closed);
    await passHours(stand, 1);
    expect(entitiesOf(stand, 'representative-match').map(({ value }) => value)).toEqual([
      { found: 'user', accountId: other },
    ]);
  });
});
