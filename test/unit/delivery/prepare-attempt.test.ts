import * as v from 'valibot';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { closedBreaker } from '../../../src/delivery/circuit-breaker';
import { newDelivery, withAttempt } from '../../../src/delivery/delivery';
import { prepareAttempt, type PrepareDependencies } from '../../../src/delivery/prepare-attempt';

const minute = 60_000;
const done = withAttempt(
  newDelivery(
    {
      configurationId: 'one',
      applianceId: 'default',
      lsid: 'a',
      eventType: 'session-end',
      source: 'outbound-event',
    },
    0,
  ),
  { at: minute, stage: 'work-log', outcome: 'done' },
  { state: 'done' },
);
const set: ConfigurationSet = {
  revision: 1,
  configurations: [],
  unreadable: [],
  settings: v.parse(installationSettingsSchema, {}),
};

test('a message after a kill says so again if its delivery has changed before a second look could be planned', async () => {
  const dependencies: PrepareDependencies = {
    readWork: async () => ({ delivery: done, set, breaker: closedBreaker('one'), ofSession: [done] }),
    deliveries: { get: async () => done, replace: async () => false },
    configurations: { read: async () => set },
    breakers: { breakerOf: async () => closedBreaker('one') },
    sessionIssues: { get: async () => undefined },
    sessionRecords: { of: async () => undefined },
    now: () => 2 * minute,
    random: () => 0.5,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const message = { deliveryId: done.id, configurationId: 'one' };
  const afterKill = { messageId: 'E', retries: 1, isRedelivered: true, wasKilled: true };
  expect(await prepareAttempt(message, afterKill, dependencies)).toMatchObject({
    kind: 'retry-after',
    retryData: { isRedelivered: true, wasKilled: true },
  });
  expect(await prepareAttempt(message, { ...afterKill, wasKilled: false }, dependencies)).toMatchObject({
    kind: 'acknowledge',
  });
});
