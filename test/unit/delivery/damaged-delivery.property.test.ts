import fc from 'fast-check';
import * as v from 'valibot';
import { damagedDelivery } from '../../../src/delivery/damaged-delivery';
import { deliverySchema, newDelivery, withAttempt } from '../../../src/delivery/delivery';

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

const fields = Object.keys(deliverySchema.entries).filter((field) => field !== 'id');
const damage = fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), fc.constant(undefined)));

test('whatever is damaged, a parked delivery of the same session stands for it', () => {
  fc.assert(
    fc.property(damage, (damaged) => {
      const { id, ...stored } = whole;
      const { delivery, where } = damagedDelivery(id, { ...stored, ...damaged });
      const updatedAt = Math.round(delivery.updatedAt);
      expect(v.safeParse(deliverySchema, { ...delivery, updatedAt }).issues).toBeUndefined();
      const { configurationId, lsid, eventType } = whole;
      expect(delivery).toMatchObject({ id, configurationId, lsid, eventType, state: 'parked' });
      expect(delivery.attempts).toMatchObject([{ outcome: 'damaged', isInDoubt: true }]);
      expect(delivery.attempts[0]?.cause).toContain(`(${where})`);
      for (const time of ['createdAt', 'updatedAt'] as const) {
        if (!Object.hasOwn(damaged, time)) expect(delivery[time]).toBe(whole[time]);
      }
    }),
    { numRuns: 300 },
  );
});

test('what was ignored stays ignored, as its key says', () => {
  const { delivery } = damagedDelivery('ignored:one:0123', { state: 'asleep', updatedAt: 5_000 });
  expect(delivery).toMatchObject({ state: 'ignored', configurationId: 'one', eventType: 'unreadable' });
  expect(delivery.lsid).toBeUndefined();
});
