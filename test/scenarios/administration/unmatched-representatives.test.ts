import type { UnmatchedRepresentative } from '../../../src/jira/unmatched-representative';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

/** Puts them into storage as sessions would have left them. */
function plant(...representatives: Partial<UnmatchedRepresentative>[]): void {
  const seen = { configurationId: stand.configurationId, reason: 'nobody', lastSeenAt: Date.now() };
  const answer = stand.platform.store.handle('entity/set', {
    entityName: 'unmatched-representatives',
    key: 'unmatched',
    value: { revision: 1, representatives: representatives.map((one) => ({ ...seen, ...one })) },
  });
  if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
}

const unmatched = async () => (await administer(stand, 'readSettings', undefined)).unmatched;

describe('representatives who were not found among Jira’s users', () => {
  test('are none at first', async () => {
    expect(await unmatched()).toEqual([]);
  });

  test('are listed with their configuration and the reason, until they are mapped', async () => {
    plant({ representative: 'Maja L.' }, { representative: 'dmurphy', reason: 'several' });
    expect(await unmatched()).toEqual([
      {
        representative: 'Maja L.',
        configuration: 'Help desk',
        isFoundTwice: false,
        reason: expect.stringContaining('No active user'),
        lastSeenAt: Date.now(),
      },
      expect.objectContaining({
        isFoundTwice: true,
        reason: expect.stringContaining('Several users'),
      }),
    ]);
    await administer(stand, 'setOverride', { representative: 'maja l.', accountId: accounts.maja });
    expect((await unmatched()).map(({ representative }) => representative)).toEqual(['dmurphy']);
    await administer(stand, 'removeOverride', { representative: 'maja l.' });
    expect(await unmatched()).toHaveLength(2);
  });

  test('are not listed if their configuration was deleted', async () => {
    plant({ representative: 'dmurphy', configurationId: 'gone' });
    expect(await unmatched()).toEqual([]);
  });
});
