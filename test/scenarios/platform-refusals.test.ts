import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { minute } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const reasons = ['BLOCKED_EGRESS', 'CERT_HAS_EXPIRED', 'NEEDS_AUTHENTICATION_ERR', 'anything'];

/** Makes the appliance itself put the header of the platform's egress proxy on its answers. */
function claimProxyError(
  { appliance }: Awaited<ReturnType<typeof createVirtualStand>>,
  reason: string,
  status?: number,
): jest.SpyInstance {
  const handle = appliance.handle.bind(appliance);
  return jest.spyOn(appliance, 'handle').mockImplementation(async (request) => {
    const answer = await handle(request);
    const headers = new Headers(answer.headers);
    headers.set('forge-proxy-error', reason);
    return new Response(answer.body, { status: status ?? answer.status, headers });
  });
}

describe('a proxy error that the appliance itself claims', () => {
  test.each(reasons)('is not believed if the answer is a success: %s', async (reason) => {
    const stand = await createVirtualStand();
    claimProxyError(stand, reason);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done', failures: 0 }]);
  });

  test.each(reasons)('parks nothing at once, and the session arrives once it is over: %s', async (reason) => {
    const stand = await createVirtualStand();
    const claim = claimProxyError(stand, reason, 503);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'waiting' }]);
    claim.mockRestore();
    await stand.advance(60 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done' }]);
  });
});

describe('what the platform asks of the user who opened the page', () => {
  const consent = { path: /mypermissions/, status: 401 };

  test('goes back to the platform, which asks for consent', async () => {
    const stand = await createVirtualStand();
    stand.jira.faults.add({ ...consent, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
    await expect(stand.callAdmin('listConfigurations')).rejects.toThrow(/Authentication Required/);
  });

  test('is only that: any other refusal is an answer to the page', async () => {
    const stand = await createVirtualStand();
    stand.jira.faults.add({ ...consent, headers: { 'forge-proxy-error': 'UPSTREAM_TIMEOUT' } });
    expect(await stand.callAdmin('listConfigurations')).toMatchObject({ ok: false });
  });
});
