import * as v from 'valibot';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { closedBreaker } from '../../../src/delivery/circuit-breaker';
import { confirmWork } from '../../../src/delivery/confirm-work';
import { newDelivery, withAttempt, type Delivery } from '../../../src/delivery/delivery';
import { settle } from '../../../src/delivery/recorded-attempt';

const of = { configurationId: 'one', applianceId: 'default', lsid: 'a', source: 'outbound-event' } as const;
const survey = newDelivery({ ...of, eventType: 'customer-survey' }, 1_000);
const claimed = newDelivery({ ...of, eventType: 'session-end' }, 1_000);
const failed = withAttempt(claimed, { at: 2_000, stage: 'work-log', outcome: 'failed', isInDoubt: true });
const done = settle(claimed, { kind: 'done', stage: 'work-log', found: {}, results: [] }, 2_000);

const set: ConfigurationSet = {
  revision: 1,
  configurations: [],
  unreadable: [],
  settings: v.parse(installationSettingsSchema, {}),
};

/** The session’s deliveries as an attempt at a survey sees them, and how many were read by their key for that. */
async function seen(batch: Delivery[], kept: Delivery | undefined) {
  let reads = 0;
  const work = { set, breaker: closedBreaker('one'), ofSession: batch };
  const { ofSession } = await confirmWork(work, survey, {
    configurations: { read: () => Promise.resolve(set) },
    deliveries: {
      get: () => {
        reads += 1;
        return Promise.resolve(kept);
      },
    },
    sessionIssues: { get: () => Promise.resolve(undefined) },
    sessionRecords: { of: () => Promise.resolve(undefined) },
  });
  return { ofSession, reads };
}

describe('an attempt at a survey', () => {
  test('knows what its session’s end may have written, although the batch has it as it was before', async () => {
    expect(await seen([survey, claimed], failed)).toEqual({ ofSession: [survey, failed], reads: 1 });
    expect(await seen([survey], failed)).toEqual({ ofSession: [survey, failed], reads: 1 });
  });

  test('reads the session’s end no second time once it is at rest', async () => {
    expect(await seen([survey, done], undefined)).toEqual({ ofSession: [survey, done], reads: 0 });
  });

  test('keeps what the batch has if nothing is under the key', async () => {
    expect(await seen([survey, claimed], undefined)).toMatchObject({ ofSession: [survey, claimed] });
  });
});
