import { reachPatience } from '../../../src/delivery/appliance-reach';
import { attemptPatience, begun, consumerTime, fateOf, isWatched } from '../../../src/delivery/attempt-start';
import { newDelivery, withAttempt } from '../../../src/delivery/delivery';
import type { MessageHistory } from '../../../src/delivery/message-history';
import { readManifest } from '../../stand/forge/manifest';

const minute = 60_000;
const delivery = newDelivery(
  {
    configurationId: 'one',
    applianceId: 'default',
    lsid: 'a'.repeat(32),
    eventType: 'session-end',
    source: 'outbound-event',
  },
  0,
);
const message = { deliveryId: delivery.id, configurationId: 'one' };
const plain: MessageHistory = { messageId: 'E', retries: 0, isRedelivered: false, wasKilled: false };
const askedFor: MessageHistory = { ...plain, retries: 1 };
const redelivered: MessageHistory = { ...askedFor, isRedelivered: true, wasKilled: true };
const notRun: MessageHistory = { ...redelivered, wasKilled: false };

test('the schedule does not take an attempt that has begun for lost', () => {
  const now = 60 * minute;
  expect(begun({ ...delivery, dueAt: minute }, 'E', now).dueAt).toBe(now + 15 * minute);
  expect(begun({ ...delivery, dueAt: now + 60 * minute }, 'E', now).dueAt).toBe(now + 60 * minute);
});

describe('the start of an attempt is recorded', () => {
  test('for no plain event, and for no message that the app asked to have back', () => {
    expect(isWatched(delivery, message, plain)).toBe(false);
    expect(isWatched(delivery, message, askedFor)).toBe(false);
    expect(isWatched(delivery, { ...message, requeued: true }, askedFor)).toBe(false);
  });

  test('if the platform brings the message back, if the schedule pushed it, and after a kill', () => {
    expect(isWatched(delivery, message, redelivered)).toBe(true);
    expect(isWatched(delivery, { ...message, requeued: true }, plain)).toBe(true);
    const cutShort = { at: 1, stage: 'session', outcome: 'failed', wasCutShort: true } as const;
    expect(isWatched(withAttempt(delivery, cutShort), message, askedFor)).toBe(true);
  });

  test('for no second look at what is done: nothing at rest has an attempt begun', () => {
    const done = withAttempt(
      delivery,
      { at: 1, stage: 'work-log', outcome: 'done', nextAt: minute },
      { state: 'done' },
    );
    expect(isWatched(done, { ...message, requeued: true }, redelivered)).toBe(false);
  });
});

describe('a start without an outcome', () => {
  const started = begun(delivery, 'E', 10 * minute);

  test('proves a kill if the platform brings back the very message that began it', () => {
    expect(fateOf(started, redelivered, 10 * minute + 1)).toEqual({ kind: 'cut-short' });
  });

  test('proves none if the app asked for that message, or the platform did not get round to run it', () => {
    expect(fateOf(started, askedFor, 60 * minute)).toEqual({ kind: 'ended' });
    expect(fateOf(started, notRun, 60 * minute)).toEqual({ kind: 'ended' });
  });

  test('of another message proves a kill only once no consumer can be running as long', () => {
    const other = { ...redelivered, messageId: 'F' };
    const over = 10 * minute + consumerTime + minute;
    expect(fateOf(started, other, over - 1)).toEqual({ kind: 'may-run', for: 1 });
    expect(fateOf(started, other, over)).toEqual({ kind: 'cut-short' });
  });

  test('tells a second copy of its message nothing, whatever the platform says of that', () => {
    const over = 10 * minute + consumerTime + minute;
    expect(fateOf(started, plain, over - 1)).toEqual({ kind: 'may-run', for: 1 });
    expect(fateOf(started, { ...askedFor, isCopy: true }, over - 1)).toEqual({ kind: 'may-run', for: 1 });
    expect(fateOf(started, { ...askedFor, isCopy: true }, over)).toEqual({ kind: 'cut-short' });
  });

  test('of a message without a name is judged by its age alone', () => {
    const nameless = begun(delivery, undefined, 0);
    expect(fateOf(nameless, { ...redelivered, messageId: undefined }, minute)).toMatchObject({
      kind: 'may-run',
    });
  });

  test('is gone with the outcome, whatever that is', () => {
    const ended = withAttempt(started, { at: 11 * minute, stage: 'work-log', outcome: 'done' });
    expect(fateOf(ended, redelivered, 12 * minute)).toEqual({ kind: 'none' });
  });
});

test('an attempt ends itself well before the platform ends its consumer', () => {
  const consumer = readManifest('manifest.yml').functions.get('process-delivery');
  expect((consumer?.timeoutSeconds ?? 0) * 1000).toBe(consumerTime);
  const jiraPatienceMs = minute;
  expect(attemptPatience + jiraPatienceMs + reachPatience).toBeLessThan(consumerTime - minute);
});
