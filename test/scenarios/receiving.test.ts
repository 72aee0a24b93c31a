import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { causesOf, deliveriesOf, playSession, postEvent, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);

const lsid = '0123456789abcdef0123456789abcdef';
const end = { event: 'support_conference_end', lsid };

/** Sends no events by itself: the test does. */
async function quietStand(configuration = {}): Promise<VirtualStand> {
  const stand = await createVirtualStand({ configuration });
  stand.appliance.outbound.removeRecipient('Jira');
  return stand;
}

/** The status of the answer, and what the app called and recorded for it. */
async function posted(
  stand: VirtualStand,
  ...request: Parameters<typeof postEvent> extends [unknown, ...infer R] ? R : never
) {
  const mark = stand.platform.ledger.mark();
  const calls = stand.jira.calls.length;
  const status = await postEvent(stand, ...request);
  await stand.advance(60);
  const [received] = workSince(stand, mark);
  return {
    status,
    storage: received?.storage,
    pushes: received?.pushes,
    logs: received?.logs.map(({ text }) => text) ?? [],
    jiraCalls: stand.jira.calls.length - calls,
    deliveries: deliveriesOf(stand),
  };
}

describe('an event that is refused', () => {
  test('has a wrong secret: 403, nothing is stored', async () => {
    const stand = await quietStand();
    const url = stand.outboundEventUrl.replace(
      /secret=(.)/,
      (_, first) => `secret=${first === 'A' ? 'B' : 'A'}`,
    );
    const result = await posted(stand, end, { url });
    expect(result).toMatchObject({ status: 403, pushes: 0, jiraCalls: 0, deliveries: [] });
    expect(result.storage).toMatchObject({ reads: 1, writes: 0 });
    expect(result.logs).toEqual([expect.stringContaining('refused')]);
  });

  test('has no secret: 403', async () => {
    const stand = await quietStand();
    const url = stand.outboundEventUrl.replace(/[?&]secret=[^&]*/, '');
    expect(await posted(stand, end, { url })).toMatchObject({ status: 403, jiraCalls: 0, deliveries: [] });
  });

  test('comes before the installation has any secret: 403, nothing is stored', async () => {
    const stand = await quietStand();
    // As it is until somebody opens the page that shows the URL.
    expect(stand.platform.store.handle('secret/delete', { key: 'installation-secret' }).status).toBe(204);
    const [withSecret, withoutSecret] = [stand.outboundEventUrl, stand.outboundEventUrl.split('?')[0]];
    for (const url of [withSecret, withoutSecret]) {
      const result = await posted(stand, end, { url });
      expect(result).toMatchObject({ status: 403, pushes: 0, jiraCalls: 0, deliveries: [] });
      expect(result.storage).toMatchObject({ reads: 1, writes: 0 });
    }
  });

  test('has the secret of another Appliance Id: 403', async () => {
    const stand = await quietStand();
    const url = `${stand.outboundEventUrl}&appliance=berlin`;
    expect(await posted(stand, end, { url })).toMatchObject({ status: 403, deliveries: [] });
  });

  test('is for an Appliance Id that no configuration has: 404', async () => {
    const stand = await quietStand();
    const { url } = await administer(stand, 'outboundEventUrl', { applianceId: 'nowhere' });
    expect(await posted(stand, end, { url })).toMatchObject({ status: 404, jiraCalls: 0, deliveries: [] });
  });

  test.each(['GET', 'PUT', 'DELETE'])('comes by %s: 405, and storage is not even read', async (method) => {
    const stand = await quietStand();
    const result = await posted(stand, end, { method });
    expect(result).toMatchObject({ status: 405, jiraCalls: 0, deliveries: [] });
    expect(result.storage).toMatchObject({ reads: 0, writes: 0 });
  });

  test('cannot be stored: 503, and the appliance sends it again', async () => {
    const stand = await createVirtualStand();
    let failures = 2;
    stand.platform.faults.fault = ({ operation, when }) =>
      operation === 'entity/set' && when === 'before' && failures-- > 0
        ? Response.json({ code: 'INTERNAL_SERVER_ERROR', message: 'x' }, { status: 500 })
        : undefined;
    playSession(stand);
    await stand.advance(5);
    expect(stand.appliance.outbound.queue()).toMatchObject({ length: 1, lastStatus: 503 });
    await stand.advance(180);
    expect(stand.appliance.outbound.queue()).toMatchObject({ length: 0, lastStatus: 200, delivered: 1 });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('an event that leads to nothing is accepted and recorded', () => {
  test.each([
    ['names no session', { event: 'support_conference_end' }, 'unreadable', 'names no session'],
    [
      'names a malformed session',
      { event: 'support_conference_end', lsid: '../x' },
      'unreadable',
      'malformed',
    ],
    ['has no name', { lsid }, 'unreadable', 'no name'],
    ['is no form', 'not a form at all', 'unreadable', 'no name'],
    ['is of 2 MB', `event=support_conference_end&x=${'x'.repeat(2_000_000)}`, 'unreadable', 'larger than'],
    [
      'is of a type that the app does not process',
      { event: 'support_conference_begin', lsid },
      'support_conference_begin',
      'nothing to do',
    ],
  ])('it %s', async (_, event, eventType, reason) => {
    const stand = await quietStand();
    const result = await posted(stand, event);
    expect(result).toMatchObject({ status: 200, pushes: 0, jiraCalls: 0 });
    expect(result.deliveries).toEqual([expect.objectContaining({ eventType, state: 'ignored' })]);
    expect(causesOf(result.deliveries)).toEqual([expect.stringContaining(reason)]);
    expect(result.storage).toMatchObject({ reads: 2, writes: 1 });
  });

  test('its type is not ticked', async () => {
    const stand = await quietStand({ outboundEventTypes: ['customer-survey'] });
    const result = await posted(stand, end);
    expect(result).toMatchObject({ status: 200, pushes: 0, jiraCalls: 0 });
    expect(result.deliveries).toEqual([
      expect.objectContaining({ state: 'ignored', eventType: 'session-end' }),
    ]);
    expect(causesOf(result.deliveries)).toEqual([expect.stringContaining('not ticked')]);
  });

  test('its configuration is disabled', async () => {
    const stand = await quietStand({ disabled: true });
    const result = await posted(stand, end);
    expect(result).toMatchObject({ status: 200, pushes: 0, jiraCalls: 0 });
    expect(result.deliveries).toEqual([
      expect.objectContaining({
        state: 'ignored',
        attempts: [expect.objectContaining({ cause: 'The configuration is disabled.' })],
      }),
    ]);
  });

  test('and is on record for each session', async () => {
    const stand = await quietStand();
    const began = { event: 'support_conference_begin' };
    await posted(stand, { ...began, lsid });
    const other = lsid.split('').reverse().join('');
    const { deliveries } = await posted(stand, { ...began, lsid: other });
    expect(deliveries.map((delivery) => delivery.lsid).sort()).toEqual([lsid, other].sort());
  });

  test('and what was ignored can still be claimed later', async () => {
    const stand = await createVirtualStand({ configuration: { outboundEventTypes: ['customer-survey'] } });
    const { lsid: played } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(played);
    await postEvent(stand, { ...end, lsid: played });
    await changeSettings(stand, { outboundEventTypes: ['session-end'] });
    await postEvent(stand, { ...end, lsid: played });
    await stand.advance(20);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('the URL of the outbound events', () => {
  test('means the Appliance Id default if it names none', async () => {
    const stand = await quietStand();
    expect(stand.outboundEventUrl).not.toContain('appliance=');
    expect(await posted(stand, end, { url: `${stand.outboundEventUrl}&appliance=default` })).toMatchObject({
      status: 200,
    });
  });

  test('accepts the Appliance Id in any letter case', async () => {
    const stand = await quietStand({ applianceId: 'Berlin' });
    const url = stand.outboundEventUrl.replace('appliance=Berlin', 'appliance=bERLIN');
    expect(url).toContain('appliance=bERLIN');
    expect(await posted(stand, end, { url })).toMatchObject({ status: 200, pushes: 1 });
  });

  test('shows its secret in no log line', async () => {
    const stand = await quietStand();
    const secret = new URL(stand.outboundEventUrl).searchParams.get('secret') ?? '';
    await posted(stand, end);
    await posted(stand, end, { url: `${stand.outboundEventUrl}x` });
    const lines = stand.platform.ledger.all().flatMap(({ logs }) => logs.map(({ text }) => text));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toContain(secret);
  });
});
