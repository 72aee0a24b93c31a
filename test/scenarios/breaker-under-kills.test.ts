import { z } from 'zod';
import * as v from 'valibot';
import { circuitBreakerSchema, type CircuitBreaker } from '../../src/delivery/circuit-breaker';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, minute, takeDown, warmStand } from './support/deliveries';
import { playSession } from './support/inspect';
import { killedAtEveryStep, stepsOf } from './support/killed-at-every-step';

afterEach(stopVirtualStands);
jest.setTimeout(180_000);

const storedSchema = z.object({ value: z.record(z.string(), z.unknown()).optional() });

function breakerOf({ platform, configurationId }: VirtualStand): CircuitBreaker | undefined {
  const stored = platform.store.handle('entity/get', { entityName: 'circuit-breaker', key: configurationId });
  const { value } = storedSchema.parse(stored.body);
  return value && v.parse(circuitBreakerSchema, { configurationId, ...value });
}

test('killed at any step of opening and closing the breaker, all sessions arrive, and it is closed in the end', async () => {
  const stand = await warmStand();
  const isAboutBreaker = () => {
    const breaker = breakerOf(stand);
    return breaker !== undefined && (breaker.phase !== 'closed' || breaker.failures > 3);
  };
  const opened: boolean[] = [];
  const steps = await killedAtEveryStep(stand, {
    pass: async () => {
      takeDown(stand);
      const lsids = ['SUP-1', 'SUP-2'].map((externalKey) => playSession(stand, { externalKey }));
      await stand.advance(4 * minute);
      opened.push(breakerOf(stand)?.phase === 'open');
      stand.appliance.faults.clear();
      await stand.advance(6 * minute);
      return lsids;
    },
    isStep: (point) => stepsOf('process-delivery', 'run-schedule')(point) && isAboutBreaker(),
    recover: () => stand.advance(40 * minute),
    check: (_stand, lsids) => {
      expect(lsids.map((lsid) => deliveryOf(stand, lsid).state)).toEqual(lsids.map(() => 'done'));
      expect(breakerOf(stand)).toMatchObject({ phase: 'closed', failures: 0 });
    },
  });
  expect(opened.filter((isOpen) => !isOpen)).toEqual([]);
  expect(steps.length).toBeGreaterThanOrEqual(20);
});
