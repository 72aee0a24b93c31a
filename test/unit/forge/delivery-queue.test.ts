import { QueueUnavailable } from '../../../src/failure/platform-errors';
import { answerToQueue, deliveryQueue, historyOf } from '../../../src/forge/delivery-queue';
import { startInsidePlatform } from './inside-platform';

const retry = (retryReason: string, retryData?: unknown) => ({
  eventId: 'E',
  retryContext: { retryCount: 2, retryReason, retryData },
});

describe('what the queue says of a message', () => {
  test('that comes for the first time is nothing', () => {
    expect(historyOf({ eventId: 'E' })).toEqual({
      messageId: 'E',
      retries: 0,
      isRedelivered: false,
      wasKilled: false,
    });
    expect(historyOf(undefined)).toMatchObject({ retries: 0, isRedelivered: false });
  });

  test.each(['FUNCTION_OUT_OF_MEMORY', 'FUNCTION_TIME_OUT', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'])(
    'that comes back because of %s: it was begun and did not end',
    (reason) => {
      expect(historyOf(retry(reason))).toMatchObject({ isRedelivered: true, wasKilled: true });
    },
  );

  test('that the platform did not get round to running does not mean a kill', () => {
    const history = historyOf(retry('FUNCTION_PLATFORM_RATE_LIMITED'));
    expect(history).toMatchObject({ isRedelivered: true, wasKilled: false });
  });

  test('that the app asked for is what the app put into it', () => {
    expect(historyOf(retry('FUNCTION_RETRY_REQUEST'))).toMatchObject({ retries: 2, isRedelivered: false });
    const told = { isRedelivered: true, wasKilled: true, isCopy: true, inDoubtUntil: 7 };
    expect(historyOf(retry('FUNCTION_RETRY_REQUEST', told))).toMatchObject(told);
    expect(historyOf(retry('FUNCTION_RETRY_REQUEST', 'nonsense'))).toMatchObject({ wasKilled: false });
  });
});

test('what a message carries is far below the platform’s 4 KB', () => {
  const told = { isRedelivered: true, wasKilled: true, inDoubtUntil: Number.MAX_SAFE_INTEGER };
  const answer = JSON.stringify(answerToQueue({ kind: 'retry-after', afterSeconds: 15, retryData: told }));
  expect(answer.length).toBeLessThan(400);
});

test('a queue that does not answer is given up after 20 seconds', async () => {
  const forge = await startInsidePlatform();
  try {
    forge.platform.intercept = () => () => new Promise<never>(() => undefined);
    const message = { deliveryId: 'one', configurationId: 'one' };
    const pushed = forge.inside(() => deliveryQueue.push([{ message, lane: 'one:0' }]));
    const refused = expect(pushed).rejects.toThrow(QueueUnavailable);
    await forge.clock.advance(20_000);
    await refused;
  } finally {
    forge.stop();
  }
});
