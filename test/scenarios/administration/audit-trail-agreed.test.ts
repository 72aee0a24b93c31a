import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await stand.advance(1);
});

afterEach(stopVirtualStands);

const readTrail = async () => (await administer(stand, 'readAuditTrail', {})).entries;

async function saveAnyway(changes: Record<string, unknown>): Promise<void> {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  const payload = { id, revision, settings: { ...settings, ...changes } };
  const asked = await askAdmin(stand, 'saveConfiguration', payload);
  if (asked.ok || asked.problem.kind !== 'needs-confirmation') throw new Error('Nothing was asked.');
  await administer(stand, 'saveConfiguration', { ...payload, confirmed: asked.problem.keys });
}

describe('the audit trail', () => {
  test('tells to which remarks somebody said yes before a change was saved', async () => {
    await saveAnyway({ outboundEventTypes: [], pollingEventTypes: [] });
    const [entry] = await readTrail();
    expect(entry?.changes.at(-1)).toEqual({
      path: 'confirmed',
      label: 'Saved anyway',
      before: '',
      after: 'it takes no outbound event and does not poll',
    });
  });

  test('says nothing of that if nothing was asked', async () => {
    const { id, revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    await administer(stand, 'saveConfiguration', { id, revision, settings: { ...settings, retryLimit: 3 } });
    const [entry] = await readTrail();
    expect(entry?.changes.map(({ path }) => path)).toEqual(['retryLimit']);
  });

  test('is not a setting that another administrator changed', async () => {
    const { id, revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    await saveAnyway({ outboundEventTypes: [], pollingEventTypes: [] });
    const answer = await askAdmin(stand, 'saveConfiguration', { id, revision, settings });
    expect(answer).toMatchObject({ problem: { kind: 'stale', changes: [{ path: 'outboundEventTypes' }] } });
  });

  test.each([
    [['transitions', 'creating'] as const, 'transitions, creating issues'],
    [[], 'Nothing'],
  ])('tells what a backfill writes besides the content: %j', async (also, after) => {
    const today = new Date().toISOString().slice(0, 10);
    const days = { first: today, last: today };
    await administer(stand, 'startBackfill', {
      configurationId: stand.configurationId,
      ...days,
      also: [...also],
    });
    const [entry] = await readTrail();
    expect(entry?.action).toContain('Started backfill');
    expect(entry?.changes).toEqual([{ path: 'also', label: 'Besides the content', before: '', after }]);
  });
});
