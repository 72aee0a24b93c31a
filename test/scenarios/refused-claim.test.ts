import { stopVirtualStands } from '../stand/virtual-stand';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { minute, standWithoutEvents } from './support/polling';

afterEach(stopVirtualStands);

test('a claim that storage refuses does not keep the others of its poll waiting for the schedule', async () => {
  const stand = await standWithoutEvents();
  const [refused = '', ...others] = ['SUP-1', 'SUP-2', 'SUP-3'].map((externalKey) =>
    playSession(stand, { externalKey }),
  );
  let refusals = 0;
  stand.platform.faults.fault = ({ operation, key = '', when }) => {
    const isClaim = when === 'before' && operation === 'entity/set' && key.includes(refused);
    if (!isClaim || refusals > 0) return undefined;
    refusals += 1;
    return new Response(null, { status: 500 });
  };
  await stand.advance(8 * minute);
  expect(refusals).toBe(1);
  expect(others).toHaveLength(2);
  for (const issueKey of ['SUP-2', 'SUP-3']) expect(workLogsOf(stand, issueKey)).toHaveLength(1);
  await stand.advance(8 * minute);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
});
