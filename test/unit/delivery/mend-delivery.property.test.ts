import fc from 'fast-check';
import { deliverySchema, newDelivery, withAttempt } from '../../../src/delivery/delivery';
import { repairDelivery } from '../../../src/delivery/repair-delivery';

const whole = withAttempt(
  newDelivery(
    {
      configurationId: 'one',
      applianceId: 'default',
      lsid: 'a'.repeat(32),
      eventType: 'session-end',
      source: 'polling',
    },
    1_000,
  ),
  { at: 2_000, stage: 'work-log', outcome: 'failed', cause: 'Jira said no.', nextAt: 9_000 },
  { failures: 1 },
);

const fields = Object.keys(deliverySchema.shape).filter((field) => field !== 'id');
const damage = fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), fc.constant(undefined)));

test('whatever is damaged, what comes of it is a delivery of the same session, and the rest stays', () => {
  fc.assert(
    fc.property(damage, (damaged) => {
      const { id, ...stored } = whole;
      const value = { ...stored, ...damaged };
      const isWhole = deliverySchema.safeParse({ ...value, id }).success;
      const { delivery } = repairDelivery(id, value);
      const updatedAt = Math.round(delivery.updatedAt);
      expect(deliverySchema.safeParse({ ...delivery, updatedAt }).error).toBeUndefined();
      expect(delivery.attempts.at(-1)).toMatchObject({ outcome: 'damaged' });
      if (isWhole) return;
      for (const field of ['configurationId', 'lsid', 'state', 'failures', 'createdAt'] as const) {
        if (!Object.hasOwn(damaged, field)) expect(delivery[field]).toEqual(whole[field]);
      }
      if (!Object.hasOwn(damaged, 'attempts')) expect(delivery.attempts.at(-1)?.nextAt).toBe(9_000);
    }),
    { numRuns: 300 },
  );
});
