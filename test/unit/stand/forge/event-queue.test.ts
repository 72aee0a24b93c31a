import { ConsumerLog } from './consumer-log';
import { startTestPlatform, type Packages, type TestPlatform } from './test-platform';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('the event queue', () => {
  let forge: TestPlatform;
  let log: ConsumerLog;

  beforeEach(async () => {
    forge = await startTestPlatform();
    log = new ConsumerLog(forge);
  });
  afterEach(() => forge.stop());

  const pushError = (task: (packages: Packages) => Promise<unknown>) =>
    forge.inside((packages) =>
      task(packages).then(
        () => 'no error',
        (error: unknown) => error,
      ),
    );

  it('delivers an event to the consumer of its queue with its names', async () => {
    let received: Record<string, unknown> = {};
    log.consume((event) => {
      received = event;
    });
    const { jobId } = await log.push([{ name: 'a' }]);
    await forge.clock.advance(0);
    expect(received).toEqual({
      body: { name: 'a' },
      queueName: 'work',
      jobId,
      eventId: expect.any(String) as string,
    });
    expect(forge.lastRecord()).toMatchObject({ kind: 'consumer', moduleKey: 'worker', outcome: 'ok' });
  });

  it('delivers a delayed event when its delay is over', async () => {
    await log.push([{ name: 'late', delayInSeconds: 900 }, { name: 'soon' }]);
    expect(forge.platform.queue.pending().map(({ body, state }) => [body, state])).toEqual([
      [{ name: 'soon' }, 'delayed'],
      [{ name: 'late' }, 'delayed'],
    ]);
    await forge.clock.advance(15 * minuteMs);
    expect(log.timeline()).toEqual([
      [0, 'soon'],
      [900, 'late'],
    ]);
    expect(forge.platform.queue.pending()).toEqual([]);
  });

  it('runs no more events under a concurrency key than its limit, the others in order', async () => {
    log.consume(() => new Promise((resolve) => setTimeout(resolve, 10_000)));
    const lane = { key: 'lane', limit: 2 };
    await log.push(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, concurrency: lane })));
    await log.push([{ name: 'free' }]);
    await forge.clock.advance(minuteMs);
    expect(log.timeline()).toEqual([
      [0, 'a'],
      [0, 'b'],
      [0, 'free'],
      [10, 'c'],
      [10, 'd'],
      [20, 'e'],
    ]);
  });

  it('shares a concurrency key between queues', async () => {
    log.consume(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
    const lane = { key: 'lane', limit: 1 };
    await log.push([{ name: 'a', concurrency: lane }]);
    await log.push([{ name: 'b', concurrency: lane }], 'long-work');
    await forge.clock.advance(minuteMs);
    expect(log.deliveries.map(({ at }) => at)).toEqual([0, 5]);
  });

  it('delivers an event twice under the same id on demand', async () => {
    const ids: unknown[] = [];
    log.consume(({ eventId }) => ids.push(eventId));
    forge.platform.queue.duplicateNext(1);
    const { jobId } = await log.push([{ name: 'a' }, { name: 'b' }]);
    await forge.clock.advance(0);
    expect(log.names()).toEqual(['a', 'a', 'b']);
    expect(new Set(ids).size).toBe(2);
    const stats = await forge.inside(({ Queue }) => new Queue({ key: 'work' }).getStats(jobId));
    expect(stats).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('duplicates with a probability, the same way for the same seed', async () => {
    forge.platform.queue.duplicateProbability = 0.5;
    await log.push(Array.from({ length: 40 }, (_, index) => ({ name: String(index) })));
    await forge.clock.advance(0);
    const first = log.deliveries.length;
    expect(first).toBeGreaterThan(45);
    expect(first).toBeLessThan(75);
    forge.stop();
    forge = await startTestPlatform();
    log = new ConsumerLog(forge);
    forge.platform.queue.duplicateProbability = 0.5;
    await log.push(Array.from({ length: 40 }, (_, index) => ({ name: String(index) })));
    await forge.clock.advance(0);
    expect(log.deliveries).toHaveLength(first);
  });

  it('loses events and refuses pushes on demand', async () => {
    forge.platform.queue.failNextPushes(1);
    const error = await pushError(({ Queue }) => new Queue({ key: 'work' }).push({ body: {} }));
    expect(error).toMatchObject({ errorCode: undefined, message: expect.stringContaining('500') as string });
    forge.platform.queue.dropNext(1);
    await log.push([{ name: 'lost' }, { name: 'kept' }]);
    await forge.clock.advance(0);
    expect(log.names()).toEqual(['kept']);
    expect(forge.platform.ledger.droppedEvents).toMatchObject([{ body: { name: 'lost' }, reason: 'lost' }]);
  });

  it('starts nothing more of a cancelled job', async () => {
    const { jobId } = await log.push([{ name: 'now' }, { name: 'later', delayInSeconds: 60 }]);
    await forge.clock.advance(0);
    const stats = await forge.inside(async ({ Queue }) => {
      const job = new Queue({ key: 'work' }).getJob(jobId);
      const before = await job.getStats();
      await job.cancel();
      return before;
    });
    await forge.clock.advance(hourMs);
    expect(stats).toEqual({ success: 1, inProgress: 1, failed: 0 });
    expect(log.names()).toEqual(['now']);
    const unknown = await pushError(({ Queue }) => new Queue({ key: 'work' }).getStats('no-such-job'));
    expect(String(unknown)).toContain('not found');
  });

  it('refuses more than 500 events in a minute, all of a push or none', async () => {
    const fifty = Array.from({ length: 50 }, (_, index) => ({ name: String(index) }));
    for (let index = 0; index < 9; index += 1) await log.push(fifty);
    await log.push(fifty.slice(0, 49));
    const error = await pushError(({ Queue }) =>
      new Queue({ key: 'work' }).push([{ body: { name: 'x' } }, { body: { name: 'y' } }]),
    );
    expect(error).toMatchObject({ message: 'Too many requests.' });
    await log.push([{ name: 'last' }]);
    await forge.clock.advance(minuteMs);
    expect(log.deliveries).toHaveLength(500);
    await log.push([{ name: 'again' }]);
  });

  it('refuses an event of more than 100 KB with 413', async () => {
    const error = await pushError(({ Queue }) =>
      new Queue({ key: 'work' }).push({ body: { text: 'x'.repeat(101 * 1024) } }),
    );
    expect(error).toMatchObject({ message: 'An event is larger than 100 KB.' });
    expect(forge.lastRecord().pushes).toBe(0);
  });

  it('counts the pushed events in the ledger of the invocation that pushed them', async () => {
    await log.push([{ name: 'a' }, { name: 'b' }]);
    expect(forge.lastRecord().pushes).toBe(2);
  });
});
