import { z } from 'zod';
import { handleControl } from '../../../stand/appliance/control';
import type { SimulatedAppliance } from '../../../stand/appliance/simulated-appliance';
import { clientSecret, host, newAppliance, newToken, requestToken } from './appliance-fixture';

const started = z.object({ result: z.object({ lsid: z.string() }) });

function post(appliance: SimulatedAppliance, name: string, body?: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return handleControl(
    appliance,
    new Request(`https://${host}/control/${name}`, { method: 'POST', body: text }),
  );
}

async function start(appliance: SimulatedAppliance, order: object = {}): Promise<string> {
  return started.parse(await (await post(appliance, 'start', order)).json()).result.lsid;
}

describe('The control interface', () => {
  it('plays a session from start to survey', async () => {
    const appliance = newAppliance();
    const lsid = await start(appliance, { externalKey: 'SUP-1', preset: 'files-and-notes' });
    await post(appliance, 'chat', { lsid, from: 'customer', text: 'One more thing' });
    await post(appliance, 'end', { lsid });
    await post(appliance, 'survey', { lsid, from: 'customer', answers: { rating: '4' } });
    const last = await post(appliance, 'survey', {
      lsid,
      from: 'representative',
      answers: { tags: ['a', 'b'] },
    });
    expect(last.status).toBe(200);
    expect(await last.json()).toMatchObject({
      state: { sessions: [{ lsid, externalKey: 'SUP-1', state: 'ended', endReported: true }] },
    });
    expect(appliance.session(lsid).surveys).toHaveLength(2);
    expect(appliance.session(lsid).events.at(-1)?.body).toBe('One more thing');
  });

  it('shows the state without any secret or token', async () => {
    const appliance = newAppliance();
    appliance.outbound.addRecipient({ name: 'jira', url: 'https://example.com/?secret=hush', events: [] });
    const token = await newToken(appliance);
    const answer = await handleControl(appliance, new Request(`https://${host}/control/state`));
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      host,
      applianceId: 'default',
      validTokens: 1,
      sessions: [],
      faults: [],
      recipients: [{ name: 'jira', length: 0 }],
      calls: [{ path: '/oauth2/token', status: 200 }],
      settings: { namespace: 'beyondtrust' },
    });
    for (const secret of [token, clientSecret, 'hush']) expect(text).not.toContain(secret);
  });

  it('sets and clears faults', async () => {
    const appliance = newAppliance();
    appliance.outbound.addRecipient({
      name: 'jira',
      url: 'https://example.com/',
      events: ['support_conference_end'],
    });
    await post(appliance, 'fault', { endpoint: 'any', kind: '500', times: 2 });
    await post(appliance, 'delivery-fault', { fault: { kind: 'lose', events: 1 }, recipient: 'jira' });
    expect(appliance.faults.list()).toHaveLength(1);
    appliance.endSession(await start(appliance));
    expect(appliance.outbound.queue()).toMatchObject({ lost: 1 });
    await post(appliance, 'clear-faults');
    expect(appliance.faults.list()).toEqual([]);
  });

  it('changes single settings and leaves the others', async () => {
    const appliance = newAppliance();
    const answer = await post(appliance, 'set', {
      permissions: { reporting: false },
      skewMs: 60_000,
      namespace: 'sra',
      clientSecret: 'new-secret',
    });
    expect(answer.status).toBe(200);
    expect(appliance.settings).toMatchObject({
      permissions: { command: 'full_access', reporting: false, configuration: true },
      skewMs: 60_000,
      namespace: 'sra',
      apiVersion: '1.24.1',
    });
    expect((await requestToken(appliance)).status).toBe(401);
    expect((await requestToken(appliance, 'new-secret')).status).toBe(200);
  });

  it.each([
    ['start', { preset: 'huge' }, 'preset'],
    ['start', { unknown: 1 }, 'unknown'],
    ['start', { representatives: ['nobody'] }, 'nobody'],
    ['chat', { lsid: 'x', from: 'customer', text: '' }, '32 hex digits'],
    ['end', {}, 'lsid'],
    ['end', { lsid: '0'.repeat(32) }, 'has no session'],
    ['survey', { lsid: '0'.repeat(32), from: 'system', answers: {} }, 'from'],
    ['fault', { endpoint: 'any', kind: 'earthquake' }, 'kind'],
    ['fault', { endpoint: 'any', kind: '500', probability: 2 }, 'probability'],
    ['delivery-fault', { fault: { kind: 'duplicate', events: 1, copies: 1 } }, 'copies'],
    ['set', { skewMs: 'yesterday' }, 'skewMs'],
    ['set', '{not json', 'no JSON'],
  ])('answers 400 to %s with %j and names what is wrong', async (name, body, named) => {
    const answer = await post(newAppliance(), name, body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(named);
  });

  it('knows its paths and methods', async () => {
    const appliance = newAppliance();
    const get = (name: string): Promise<Response> =>
      handleControl(appliance, new Request(`https://${host}/control/${name}`));
    expect((await get('start')).status).toBe(405);
    expect((await get('toString')).status).toBe(404);
    expect((await post(appliance, 'state')).status).toBe(405);
    expect((await post(appliance, 'constructor', {})).status).toBe(404);
  });
});
