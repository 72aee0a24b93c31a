import { newDelivery, withAttempt, type Delivery } from '../../../src/delivery/delivery';

const claimed = newDelivery(
  {
    configurationId: 'one',
    applianceId: 'default',
    lsid: 'a'.repeat(32),
    eventType: 'session-end',
    source: 'outbound-event',
  },
  0,
);

test('a delivery fits the one stored value however often it failed, and however much there was to tell', () => {
  const cause = `Added a work log to SUP-1. ${'ö'.repeat(20_000)} But: Jira said no.`;
  let delivery: Delivery = claimed;
  for (let at = 1; at <= 60; at += 1) {
    delivery = withAttempt(delivery, { at, stage: 'work-log', outcome: 'failed', cause });
  }
  expect(Buffer.byteLength(JSON.stringify(delivery))).toBeLessThan(240 * 1024);
  expect(delivery.attempts.at(-1)?.cause).toMatch(/^Added a work log to SUP-1\. .* But: Jira said no\.$/);
});

test('of more attempts than are kept, the first one and the latest stay', () => {
  let delivery: Delivery = claimed;
  for (let at = 1; at <= 200; at += 1) {
    delivery = withAttempt(delivery, { at, stage: 'session', outcome: 'failed' });
  }
  const latest = Array.from({ length: 24 }, (_, index) => 177 + index);
  expect(delivery.attempts.map(({ at }) => at)).toEqual([1, ...latest]);
});
