import { changed, newDelivery, withAttempt, type Delivery } from '../../../src/delivery/delivery';
import { holdFor, nextStep } from '../../../src/delivery/next-step';
import type { Circumstances } from '../../../src/delivery/step';
import { heldOutcome, type FailedOutcome, type Outcome } from '../../../src/reconcile/outcome';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 0, 12, 9);

const claimed = newDelivery(
  {
    configurationId: 'c',
    applianceId: 'default',
    lsid: 'a',
    eventType: 'session-end',
    source: 'outbound-event',
  },
  start,
);

function at(now: number, more: Partial<Circumstances> = {}): Circumstances {
  const settings = {
    retryLimit: 2,
    retryOutboundEventTypes: ['session-end' as const],
    retryPollingEventTypes: [],
  };
  return { settings, breakerIsOpen: false, mayBeInDoubt: false, now, random: 0.5, ...more };
}

const failed = (more: Partial<FailedOutcome>): Outcome => ({
  kind: 'failed',
  stage: 'work-log',
  cause: 'Jira failed.',
  policy: { kind: 'retry' },
  connection: 'answered',
  isInDoubt: false,
  results: [],
  ...more,
});

/** Goes through as many failures, each as soon as it is due, until the delivery is at rest. */
function afterFailures(outcomes: readonly Outcome[], from = claimed): Delivery {
  let delivery = from;
  let now = start;
  for (const outcome of outcomes) {
    if (delivery.state !== 'waiting') break;
    now = Math.max(now, delivery.attempts.at(-1)?.nextAt ?? now);
    delivery = nextStep(delivery, outcome, at(now)).record ?? delivery;
  }
  return delivery;
}

describe('what Jira denies', () => {
  const denied = (what: string) => failed({ policy: { kind: 'confirm', denied: [what] } });

  test('parks the delivery at the second look', () => {
    const once = afterFailures([denied('SUP-1')]);
    expect(once).toMatchObject({ state: 'waiting', failures: 1 });
    expect(afterFailures([denied('SUP-1'), denied('SUP-1')]).state).toBe('parked');
  });

  test('parks it when the retries are used up, if each look finds something else denied', () => {
    const outcomes = Array.from({ length: 20 }, (_, index) => denied(`SUP-${index}`));
    expect(afterFailures(outcomes)).toMatchObject({ state: 'parked', failures: 4 });
  });

  test('is no second look a moment after the first', () => {
    const once = afterFailures([denied('SUP-1')]);
    const { record } = nextStep(once, denied('SUP-1'), at(start + 1_000));
    expect(record?.state).toBe('waiting');
  });
});

describe('a second look at a delivery that is done', () => {
  const planned = start + 15 * minute;
  const done = withAttempt(
    claimed,
    { at: start, stage: 'work-log', outcome: 'done', nextAt: planned },
    { state: 'done' },
  );

  test('changes nothing if it fails, and is made again for some hours', () => {
    for (const policy of [{ kind: 'retry' }, { kind: 'never' }, { kind: 'unreachable' }] as const) {
      const step = nextStep(done, failed({ policy }), at(planned));
      expect([step.record, step.result.kind]).toEqual([undefined, 'retry-after']);
    }
    expect(nextStep(done, failed({}), at(planned + 5 * hour)).result.kind).toBe('retry-after');
    const last = nextStep(done, failed({}), at(planned + 6 * hour));
    expect([last.record, last.result.kind]).toEqual([undefined, 'acknowledge']);
  });
});

describe('a delivery that was held', () => {
  const outage = heldOutcome('The appliance did not answer.');

  test('is held no more once it is to be retried, and its event that came again is taken into account', () => {
    const held = changed(holdFor(claimed, outage, start), { cameAgain: true }, start);
    expect(held.heldFor).toBe('c');
    const { record } = nextStep(held, failed({}), at(start + hour));
    expect(record).toMatchObject({ state: 'waiting', heldFor: undefined, cameAgain: undefined });
  });

  test('is parked after a week', () => {
    const week = 7 * 24 * hour;
    expect(holdFor(claimed, outage, start + week - 1).state).toBe('waiting');
    expect(holdFor(claimed, outage, start + week).state).toBe('parked');
  });
});

describe('an attempt whose start is on record', () => {
  const begun = changed(claimed, { start: { at: start, by: 'E' } }, start);

  test('has come to its end, even if nothing else is to be written', () => {
    const waits: Outcome = { kind: 'not-ready', stage: 'session', why: { code: 'no-end' } };
    expect(nextStep(claimed, waits, at(start + minute)).record).toBeUndefined();
    const { record } = nextStep(begun, waits, at(start + minute));
    expect(record).toMatchObject({ start: undefined, state: 'waiting', attempts: [] });
  });

  test('has come to its end when an outcome is recorded', () => {
    expect(nextStep(begun, failed({}), at(start + minute)).record?.start).toBeUndefined();
  });
});

test('a write in doubt is not looked for before Jira can show it', () => {
  const { record } = nextStep(claimed, failed({ isInDoubt: true }), at(start, { random: 0 }));
  expect(record?.attempts.at(-1)?.nextAt).toBeGreaterThanOrEqual(start + 2 * minute);
});

test('a wait that is longer than the queue can delay is left to the schedule', () => {
  const { record, result } = nextStep(
    claimed,
    failed({ policy: { kind: 'retry', afterSeconds: 3600 } }),
    at(start),
  );
  expect(result.kind).toBe('acknowledge');
  expect(record?.dueAt).toBe(record?.attempts.at(-1)?.nextAt);
});

test('what the queue brings back is left alone by the schedule until the queue must have lost it', () => {
  const { record, result } = nextStep(claimed, failed({}), at(start));
  expect(result.kind).toBe('retry-after');
  expect(record?.dueAt).toBe((record?.attempts.at(-1)?.nextAt ?? 0) + 15 * minute);
});

test('what only a person can mend is parked at once, whatever retries are left', () => {
  const { record, result } = nextStep(claimed, failed({ policy: { kind: 'never' } }), at(start));
  expect([record?.state, record?.failures, result.kind]).toEqual(['parked', 1, 'acknowledge']);
});
