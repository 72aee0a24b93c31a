import { stopVirtualStands } from '../stand/virtual-stand';
import { deliveryOf, minute, outcomesOf, warmStand } from './support/deliveries';
import { playSession, workLogsOf } from './support/inspect';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);

function never(): Promise<never> {
  return new Promise<never>(() => undefined);
}

test('if Jira never answers, the attempt ends after a minute, and its write is in doubt', async () => {
  const stand = await warmStand();
  const handle = stand.jira.handle.bind(stand.jira);
  let isHanging = true;
  stand.jira.handle = (request, actor) =>
    isHanging && request.method === 'POST' ? never() : handle(request, actor);
  const lsid = playSession(stand);
  await stand.advance(2 * minute);
  isHanging = false;
  const { attempts } = deliveryOf(stand, lsid);
  expect(attempts).toEqual([
    expect.objectContaining({ outcome: 'failed', stage: 'work-log', isInDoubt: true }),
  ]);
  await stand.advance(5 * minute);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('an answer that breaks off after its headers is that session’s failure, and no outage', async () => {
  const stand = await warmStand();
  const lsid = playSession(stand);
  stand.appliance.faults.add({ endpoint: 'reporting', kind: 'broken-off', lsid });
  await stand.advance(minute);
  const delivery = deliveryOf(stand, lsid);
  expect(delivery).toMatchObject({ state: 'waiting', failures: 2 });
  expect(outcomesOf(delivery)).toEqual(['failed', 'failed']);
  expect(delivery.attempts[0]?.cause).toContain('broke off');
  expect(entitiesOf(stand, 'circuit-breaker')).toEqual([]);
});

test('a report that trickles in is given up after 45 seconds, long before the platform kills the attempt', async () => {
  const stand = await warmStand();
  stand.platform.intercept = (answer) => async (invocation, target, path, init) =>
    path.includes('/api/reporting')
      ? new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array(8)) }))
      : answer(invocation, target, path, init);
  const lsid = playSession(stand);
  await stand.advance(minute);
  const delivery = deliveryOf(stand, lsid);
  expect(outcomesOf(delivery)).toEqual(['failed']);
  expect(delivery.attempts[0]?.cause).toContain('45 s');
});
