import { startTestPlatform, type Packages, type TestPlatform } from './test-platform';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('the event queue', () => {
  let forge: TestPlatform;
  /** Every delivery: seconds since the start, the body's name, and the retry context. */
  let deliveries: { at: number; name: unknown; retryContext: unknown }[];

  beforeEach(async () => {
    forge = await startTestPlatform();
    deliveries = [];
    work(() => undefined);
  });
  afterEach(() => forge.stop());

  const startedAt = Date.parse('2026-01-31T09:00:00Z');
  const seconds = () => (forge.clock.now() - startedAt) / 1000;

  function work(consume: (event: Record<string, unknown>) => unknown): void {
    forge.behaviour.work = (event) => {
      deliveries.push({ at: seconds(), name: nameOf(event), retryContext: event.retryContext });
      return consume(event);
    };
  }

  const push = (
    events: { name: string; delayInSeconds?: number; concurrency?: { key: string; limit: number } }[],
    queue = 'work',
  ) =>
    forge.inside(({ Queue }) =>
      new Queue({ key: queue }).push(
        events.map(({ name, ...settings }) => ({ body: { name }, ...settings })),
      ),
    );

  const pushError = (task: (packages: Packages) => Promise<unknown>) =>
    forge.inside((packages) =>
      task(packages).then(
        () => 'no error',
        (error: unknown) => error,
      ),
    );

  it('delivers an event to the consumer of its queue with its names', async () => {
    let received: Record<string, unknown> = {};
    work((event) => {
      received = event;
    });
    const { jobId } = await push([{ name: 'a' }]);
    await forge.clock.advance(0);
    expect(received).toEqual({
      body: { name: 'a' },
      queueName: 'work',
      jobId,
      eventId: expect.any(String),
    });
    expect(forge.lastRecord()).toMatchObject({ kind: 'consumer', moduleKey: 'worker', outcome: 'ok' });
  });

  it('delivers a delayed event when its delay is over', async () => {
    await push([{ name: 'late', delayInSeconds: 900 }, { name: 'soon' }]);
    expect(forge.platform.queue.pending().map(({ body, state }) => [body, state])).toEqual([
      [{ name: 'soon' }, 'delayed'],
      [{ name: 'late' }, 'delayed'],
    ]);
    await forge.clock.advance(15 * minuteMs);
    expect(deliveries.map(({ at, name }) => [at, name])).toEqual([
      [0, 'soon'],
      [900, 'late'],
    ]);
    expect(forge.platform.queue.pending()).toEqual([]);
  });

  it('runs no more events under a concurrency key than its limit, the others in order', async () => {
    work(() => new Promise((resolve) => setTimeout(resolve, 10_000)));
    const lane = { key: 'lane', limit: 2 };
    await push(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, concurrency: lane })));
    await push([{ name: 'free' }]);
    await forge.clock.advance(minuteMs);
    expect(deliveries.map(({ at, name }) => [at, name])).toEqual([
      [0, 'a'],
      [0, 'b'],
      [0, 'free'],
      [10, 'c'],
      [10, 'd'],
      [20, 'e'],
    ]);
  });

  it('shares a concurrency key between queues', async () => {
    work(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
    const lane = { key: 'lane', limit: 1 };
    await push([{ name: 'a', concurrency: lane }]);
    await push([{ name: 'b', concurrency: lane }], 'long-work');
    await forge.clock.advance(minuteMs);
    expect(deliveries.map(({ at }) => at)).toEqual([0, 5]);
  });

  it('holds no slot for an event that asked to be retried later', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    work((event) =>
      nameOf(event) === 'a' && !event.retryContext
        ? new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST })
        : undefined,
    );
    const lane = { key: 'lane', limit: 1 };
    await push([
      { name: 'a', concurrency: lane },
      { name: 'b', concurrency: lane },
    ]);
    await forge.clock.advance(2 * minuteMs);
    expect(deliveries.map(({ at, name }) => [at, name])).toEqual([
      [0, 'a'],
      [0, 'b'],
      [60, 'a'],
    ]);
  });

  it('retries as the consumer asked, at most 15 minutes later, and tells it why', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    work((event) => {
      if (event.retryContext) return undefined;
      return new InvocationError({
        retryAfter: 5_000,
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
        retryData: { attempt: 1 },
      });
    });
    await push([{ name: 'a' }]);
    await forge.clock.advance(hourMs);
    expect(deliveries).toEqual([
      { at: 0, name: 'a', retryContext: undefined },
      {
        at: 900,
        name: 'a',
        retryContext: {
          retryCount: 1,
          retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
          retryData: { attempt: 1 },
          retentionWindow: {
            startTime: '2026-01-31T09:00:00.000Z',
            remainingTimeMs: 24 * hourMs - 15 * minuteMs,
          },
        },
      },
    ]);
  });

  it('throws retry data of more than 4 KB away', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    work((event) =>
      event.retryContext
        ? undefined
        : new InvocationError({
            retryAfter: 1,
            retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
            retryData: 'x'.repeat(5_000),
          }),
    );
    await push([{ name: 'a' }]);
    await forge.clock.advance(1_000);
    expect(deliveries.at(-1)?.retryContext).not.toHaveProperty('retryData');
  });

  it('retries what throws on its own schedule, ever more slowly up to 15 minutes', async () => {
    work((event) => {
      if (deliveries.length < 9) throw new Error(`failed on ${nameOf(event)}`);
    });
    await push([{ name: 'a' }]);
    await forge.clock.advance(3 * hourMs);
    const gaps = deliveries.slice(1).map(({ at }, index) => at - (deliveries[index]?.at ?? 0));
    expect(gaps).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
    expect(deliveries.at(-1)?.retryContext).toMatchObject({
      retryCount: 8,
      retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    });
  });

  it('drops an event after 24 hours and says so in the ledger', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    work(
      () => new InvocationError({ retryAfter: 900, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST }),
    );
    const { jobId } = await push([{ name: 'a' }]);
    await forge.clock.advance(25 * hourMs);
    expect(deliveries).toHaveLength(96);
    expect(forge.platform.ledger.droppedEvents).toEqual([
      {
        at: startedAt + 24 * hourMs,
        queueName: 'work',
        eventId: expect.any(String),
        body: { name: 'a' },
        reason: 'retention window exceeded',
      },
    ]);
    const stats = await forge.inside(({ Queue }) => new Queue({ key: 'work' }).getJob(jobId).getStats());
    expect(stats).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  it('delivers an event twice under the same id on demand', async () => {
    const ids: unknown[] = [];
    work(({ eventId }) => ids.push(eventId));
    forge.platform.queue.duplicateNext(1);
    const { jobId } = await push([{ name: 'a' }, { name: 'b' }]);
    await forge.clock.advance(0);
    expect(deliveries.map(({ name }) => name)).toEqual(['a', 'a', 'b']);
    expect(new Set(ids).size).toBe(2);
    const stats = await forge.inside(({ Queue }) => new Queue({ key: 'work' }).getStats(jobId));
    expect(stats).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('duplicates with a probability, the same way for the same seed', async () => {
    forge.platform.queue.duplicateProbability = 0.5;
    await push(Array.from({ length: 40 }, (_, index) => ({ name: String(index) })));
    await forge.clock.advance(0);
    const first = deliveries.length;
    expect(first).toBeGreaterThan(45);
    expect(first).toBeLessThan(75);
    forge.stop();
    forge = await startTestPlatform();
    deliveries = [];
    work(() => undefined);
    forge.platform.queue.duplicateProbability = 0.5;
    await push(Array.from({ length: 40 }, (_, index) => ({ name: String(index) })));
    await forge.clock.advance(0);
    expect(deliveries).toHaveLength(first);
  });

  it('loses events and refuses pushes on demand', async () => {
    forge.platform.queue.failNextPushes(1);
    const error = await pushError(({ Queue }) => new Queue({ key: 'work' }).push({ body: {} }));
    expect(error).toMatchObject({ errorCode: undefined, message: expect.stringContaining('500') as string });
    forge.platform.queue.dropNext(1);
    await push([{ name: 'lost' }, { name: 'kept' }]);
    await forge.clock.advance(0);
    expect(deliveries.map(({ name }) => name)).toEqual(['kept']);
    expect(forge.platform.ledger.droppedEvents).toMatchObject([{ body: { name: 'lost' }, reason: 'lost' }]);
  });

  it('starts nothing more of a cancelled job', async () => {
    const { jobId } = await push([{ name: 'now' }, { name: 'later', delayInSeconds: 60 }]);
    await forge.clock.advance(0);
    const stats = await forge.inside(async ({ Queue }) => {
      const job = new Queue({ key: 'work' }).getJob(jobId);
      const before = await job.getStats();
      await job.cancel();
      return before;
    });
    await forge.clock.advance(hourMs);
    expect(stats).toEqual({ success: 1, inProgress: 1, failed: 0 });
    expect(deliveries.map(({ name }) => name)).toEqual(['now']);
    const unknown = await pushError(({ Queue }) => new Queue({ key: 'work' }).getStats('no-such-job'));
    expect(String(unknown)).toContain('not found');
  });

  it('refuses more than 500 events in a minute, all of a push or none', async () => {
    const fifty = Array.from({ length: 50 }, (_, index) => ({ name: String(index) }));
    for (let index = 0; index < 9; index += 1) await push(fifty);
    await push(fifty.slice(0, 49));
    const error = await pushError(({ Queue }) =>
      new Queue({ key: 'work' }).push([{ body: { name: 'x' } }, { body: { name: 'y' } }]),
    );
    expect(error).toMatchObject({ message: 'Too many requests.' });
    await push([{ name: 'last' }]);
    await forge.clock.advance(minuteMs);
    expect(deliveries).toHaveLength(500);
    await push([{ name: 'again' }]);
  });

  it('refuses an event of more than 100 KB with 413', async () => {
    const error = await pushError(({ Queue }) =>
      new Queue({ key: 'work' }).push({ body: { text: 'x'.repeat(101 * 1024) } }),
    );
    expect(error).toMatchObject({ message: 'An event is larger than 100 KB.' });
    expect(forge.lastRecord().pushes).toBe(0);
  });

  it('counts the pushed events in the ledger of the invocation that pushed them', async () => {
    await push([{ name: 'a' }, { name: 'b' }]);
    expect(forge.lastRecord().pushes).toBe(2);
  });
});

function nameOf({ body }: Record<string, unknown>): unknown {
  return typeof body === 'object' && body !== null && 'name' in body ? body.name : undefined;
}
