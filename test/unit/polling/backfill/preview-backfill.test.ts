import { previewBackfill, type PreviewedSession } from '../../../../src/polling/backfill/preview-backfill';
import { whatWouldBeDone } from '../../../../src/polling/backfill/what-would-be-done';
import { PollingWorld } from '../polling-world';
import { configuration, hour, noon } from '../samples';

const day = 24 * hour;

test('the dry run lists what a backfill would find, part by part, and claims nothing', async () => {
  const world = new PollingWorld();
  for (let days = 1; days <= 20; days += 1) world.ended.set(`past-${days}`, noon - days * day + hour);
  world.receiveEvent('past-3');
  const found: PreviewedSession[] = [];
  let parts = 0;
  let from: number | undefined = noon - 20 * day;
  while (from !== undefined) {
    const range = { from, until: noon };
    const { sessions, next } = await previewBackfill(configuration('one'), range, world.preview);
    found.push(...sessions);
    from = next;
    parts += 1;
  }
  expect(parts).toBe(3);
  expect(found).toHaveLength(20);
  expect(found.filter(({ prospect }) => prospect.kind === 'known').map(({ lsid }) => lsid)).toEqual([
    'past-3',
  ]);
  expect(world.unclaimed()).toHaveLength(19);
});

describe('what would be done with a session', () => {
  const creating = { mode: 'issue', projectId: '1', issueTypeId: '2' };

  test.each([
    ['an issue key', 'see sup-12', {}, { kind: 'into-issue', issueKey: 'SUP-12' }],
    ['no issue key', 'walk-in', {}, { kind: 'no-issue' }],
    ['no external key', undefined, {}, { kind: 'no-issue' }],
    ['no issue key, where issues are created', 'walk-in', creating, { kind: 'into-new-issue' }],
    ['the trigger value', 'NEW', { ...creating, triggerValue: 'new' }, { kind: 'into-new-issue' }],
    ['another value than the trigger', 'old', { ...creating, triggerValue: 'new' }, { kind: 'no-issue' }],
  ])('with %s', (_, externalKey, issueCreation, prospect) => {
    const settings = { issueCreation: { mode: 'off', ...issueCreation } };
    expect(whatWouldBeDone({ externalKey }, undefined, configuration('one', settings))).toEqual(prospect);
  });
});
