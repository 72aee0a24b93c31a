import { ConsumerLog, nameOf } from './consumer-log';
import { startTestPlatform, type TestPlatform } from './test-platform';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const startedAt = Date.parse('2026-01-31T09:00:00Z');

describe('the retry of an event', () => {
  let forge: TestPlatform;
  let log: ConsumerLog;

  beforeEach(async () => {
    forge = await startTestPlatform();
    log = new ConsumerLog(forge);
  });
  afterEach(() => forge.stop());

  it('holds no slot for an event that asked to be retried later', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    log.consume((event) =>
      nameOf(event) === 'a' && !event.retryContext
        ? new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST })
        : undefined,
    );
    const lane = { key: 'lane', limit: 1 };
    await log.push([
      { name: 'a', concurrency: lane },
      { name: 'b', concurrency: lane },
    ]);
    await forge.clock.advance(2 * minuteMs);
    expect(log.timeline()).toEqual([
      [0, 'a'],
      [0, 'b'],
      [60, 'a'],
    ]);
  });

  it('retries as the consumer asked, at most 15 minutes later, and tells it why', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    log.consume((event) => {
      if (event.retryContext) return undefined;
      return new InvocationError({
        retryAfter: 5_000,
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
        retryData: { attempt: 1 },
      });
    });
    await log.push([{ name: 'a' }]);
    await forge.clock.advance(hourMs);
    expect(log.deliveries).toEqual([
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

  it('drops retry data of more than 4 KB', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    log.consume((event) =>
      event.retryContext
        ? undefined
        : new InvocationError({
            retryAfter: 1,
            retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
            retryData: 'x'.repeat(5_000),
          }),
    );
    await log.push([{ name: 'a' }]);
    await forge.clock.advance(1_000);
    expect(log.deliveries.at(-1)?.retryContext).not.toHaveProperty('retryData');
  });

  it('retries what throws on its own schedule, ever more slowly up to 15 minutes', async () => {
    log.consume(() => {
      if (log.deliveries.length < 9) throw new Error('failed');
    });
    await log.push([{ name: 'a' }]);
    await forge.clock.advance(3 * hourMs);
    const gaps = log.deliveries.slice(1).map(({ at }, index) => at - (log.deliveries[index]?.at ?? 0));
    expect(gaps).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
    expect(log.deliveries.at(-1)?.retryContext).toMatchObject({
      retryCount: 8,
      retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    });
  });

  it('drops an event after 24 hours and says so in the ledger', async () => {
    const { InvocationError, InvocationErrorCode } = forge.packages;
    log.consume(
      () => new InvocationError({ retryAfter: 900, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST }),
    );
    const { jobId } = await log.push([{ name: 'a' }]);
    await forge.clock.advance(25 * hourMs);
    expect(log.deliveries).toHaveLength(96);
    expect(forge.platform.ledger.droppedEvents).toEqual([
      {
        at: startedAt + 24 * hourMs,
        queueName: 'work',
        eventId: expect.any(String) as string,
        body: { name: 'a' },
        reason: 'retention window exceeded',
      },
    ]);
    const stats = await forge.inside(({ Queue }) => new Queue({ key: 'work' }).getJob(jobId).getStats());
    expect(stats).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });
});
