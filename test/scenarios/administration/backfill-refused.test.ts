import { stopVirtualStands } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { pastDays, standWithPast, startBackfill } from '../support/backfill';

afterEach(stopVirtualStands);

describe('a backfill is refused in words', () => {
  test.each([
    [
      'where its days are the wrong way round',
      { first: '2026-01-14', last: '2026-01-12' },
      'before the first',
    ],
    ['where it lies in the future', { first: '2026-01-12', last: '2026-01-20' }, 'in the future'],
    ['where it is too long', { first: '2025-06-01', last: '2026-01-12' }, 'more than 92 days'],
    ['where a day is none', { first: 'yesterday', last: '2026-01-12' }, 'Choose the first day'],
  ])('%s', async (_, days, words) => {
    const stand = await standWithPast(0);
    const { configurationId } = stand;
    const answer = await askAdmin(stand, 'startBackfill', { configurationId, ...days });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(JSON.stringify(answer)).toContain(words);
    expect(await administer(stand, 'readBackfills', undefined)).toEqual([]);
  });

  test('if one is under way, its configuration is disabled, or there is none', async () => {
    const stand = await standWithPast(60);
    const { configurationId } = stand;
    await startBackfill(stand);
    const again = await askAdmin(stand, 'startBackfill', { configurationId, ...pastDays });
    expect(again).toMatchObject({ problem: { message: expect.stringContaining('under way or paused') } });
    await changeSettings(stand, { disabled: true });
    const disabled = await askAdmin(stand, 'startBackfill', { configurationId, ...pastDays });
    expect(disabled).toMatchObject({ problem: { message: '“Help desk” is disabled.' } });
    const unknown = await askAdmin(stand, 'startBackfill', { configurationId: 'unknown', ...pastDays });
    expect(unknown).toMatchObject({ problem: { kind: 'not-found' } });
  });
});
