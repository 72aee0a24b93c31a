import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const megabyte = 1024 * 1024;

/** An answer that goes on for as long as somebody reads. @returns it, and how many megabytes of it were read */
function endlessAnswer() {
  const read = { megabytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read.megabytes += 1;
      controller.enqueue(new Uint8Array(megabyte).fill(32));
    },
  });
  return { answer: new Response(body, { headers: { 'Content-Type': 'text/xml' } }), read };
}

test('reading an endless report stops after 20 MB: its session is parked, and the next one arrives', async () => {
  const stand = await createVirtualStand();
  const handle = stand.appliance.handle.bind(stand.appliance);
  const bad = playSession(stand, { externalKey: 'SUP-1' });
  const reads: { megabytes: number }[] = [];
  stand.appliance.handle = (request) => {
    if (new URL(request.url).searchParams.get('lsid') !== bad) return handle(request);
    const { answer, read } = endlessAnswer();
    reads.push(read);
    return Promise.resolve(answer);
  };
  await stand.advance(60);
  playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(60);

  expect(reads).toHaveLength(1);
  expect(reads[0]?.megabytes).toBeLessThan(24);
  const parked = deliveriesOf(stand).find(({ lsid }) => lsid === bad);
  expect(parked).toMatchObject({ state: 'parked', attempts: [{ cause: expect.stringContaining('20 MB') }] });
  expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
});

test('reading an endless answer of Jira stops after 16 MB, and the session arrives at the next attempt', async () => {
  const stand = await createVirtualStand();
  const handle = stand.jira.handle.bind(stand.jira);
  const { answer, read } = endlessAnswer();
  let isFirst = true;
  stand.jira.handle = (request, actor) => {
    if (!isFirst || !request.url.includes('/worklog')) return handle(request, actor);
    isFirst = false;
    return Promise.resolve(answer);
  };
  const lsid = playSession(stand, { externalKey: 'SUP-1' });
  await stand.advance(10 * 60);

  expect(read.megabytes).toBeGreaterThan(15);
  expect(read.megabytes).toBeLessThan(20);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  const delivery = deliveriesOf(stand).find((one) => one.lsid === lsid);
  expect(delivery?.attempts[0]?.cause).toContain('larger than what the app can read');
});
