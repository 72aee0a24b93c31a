import { newDelivery, queueGrace } from '../../../src/delivery/delivery';
import { settle } from '../../../src/delivery/recorded-attempt';
import { reopen } from '../../../src/delivery/reopen-delivery';

const claimed = newDelivery(
  {
    configurationId: 'one',
    applianceId: 'default',
    lsid: 'a'.repeat(32),
    eventType: 'session-end',
    source: 'polling',
  },
  1_000,
);
const done = settle(
  { ...claimed, failures: 3, replayedAt: 2_000 },
  { kind: 'done', stage: 'work-log', found: {}, results: [] },
  5_000,
);

test('a delivery that is reopened waits as if it had not failed yet, and says why', () => {
  const reopened = reopen(done, 'Another survey was submitted.', 9_000, 60_000);
  expect(reopened).toMatchObject({
    state: 'waiting',
    failures: 0,
    dueAt: 9_000 + 60_000 + queueGrace,
    replayedAt: undefined,
  });
  expect(reopened.attempts.at(-1)).toMatchObject({
    outcome: 'reopened',
    cause: 'Another survey was submitted.',
  });
});
