import * as v from 'valibot';
import { stateOf } from '../../../src/administration/configurations/list-configurations';
import { configurationSchema } from '../../../src/configuration/configuration';
import { configurationVersion } from '../../../src/configuration/migrate-configuration';
import { newDelivery, withAttempt, type Attempt, type Delivery } from '../../../src/delivery/delivery';

const configuration = v.parse(configurationSchema, {
  version: configurationVersion,
  id: 'a',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  hasClientSecret: true,
  settings: { name: 'Berlin', host: 'support.example.com', clientId: 'berlin' },
});

type Told = Pick<Attempt, 'at' | 'outcome'> & Partial<Attempt>;

function delivery(...attempts: Told[]): Delivery {
  const fresh = newDelivery(
    {
      configurationId: 'a',
      applianceId: 'default',
      lsid: 'x',
      eventType: 'session-end',
      source: 'outbound-event',
    },
    0,
  );
  return attempts.reduce((made, attempt) => withAttempt(made, { stage: 'session', ...attempt }), fresh);
}

const failed = (at: number, cause = 'It failed.'): Told => ({ at, outcome: 'failed', cause });
const done = (at: number): Told => ({ at, outcome: 'done', stage: 'work-log' });

describe('the state of a configuration', () => {
  test.each<[string, Delivery[], unknown]>([
    ['never heard from without a delivery', [], { kind: 'never-heard-from' }],
    ['working with one that is on its way', [delivery()], { kind: 'working' }],
    ['working after one that went well', [delivery(done(1))], { kind: 'working' }],
    [
      'failing after one that failed',
      [delivery(failed(1))],
      { kind: 'failing', since: 1, cause: 'It failed.' },
    ],
    [
      'failing since the first of several failures, with the last cause',
      [delivery(failed(5, 'Other.')), delivery(failed(2), failed(9, 'Last.'))],
      { kind: 'failing', since: 2, cause: 'Last.' },
    ],
    ['working again when the same delivery goes well', [delivery(failed(1), done(2))], { kind: 'working' }],
    [
      'working again when another goes well later',
      [delivery(failed(1)), delivery(done(2))],
      { kind: 'working' },
    ],
    [
      'working again when an older one goes well later',
      [delivery(failed(3)), delivery(failed(1), done(4))],
      { kind: 'working' },
    ],
    [
      'failing since the first failure after the last success',
      [delivery(failed(1), failed(8)), delivery(done(5)), delivery(failed(7))],
      { kind: 'failing', since: 7, cause: 'It failed.' },
    ],
    [
      'failing where one is parked',
      [delivery({ at: 1, outcome: 'parked', cause: 'Hopeless.' })],
      { kind: 'failing', since: 1, cause: 'Hopeless.' },
    ],
    [
      'working where nothing was wrong but the session named no issue',
      [delivery(failed(1), { at: 2, outcome: 'ignored', stage: 'issue' })],
      { kind: 'working' },
    ],
    [
      'failing still where an event came in that is not wanted',
      [delivery({ at: 2, outcome: 'ignored', stage: 'receive' }), delivery(failed(1))],
      { kind: 'failing', since: 1, cause: 'It failed.' },
    ],
    [
      'failing for a cause that was not recorded',
      [delivery({ at: 1, outcome: 'failed' })],
      { kind: 'failing', since: 1, cause: 'The cause is not known.' },
    ],
  ])('is %s', (_, deliveries, state) => {
    expect(stateOf(configuration, { deliveries })).toEqual(state);
  });

  test('is disabled, whatever happened', () => {
    const settings = { ...configuration.settings, disabled: true };
    expect(stateOf({ ...configuration, settings }, { deliveries: [delivery(failed(1))] })).toEqual({
      kind: 'disabled',
    });
  });

  test('is quiet, not never heard from, if older deliveries were not looked at', () => {
    expect(stateOf(configuration, { deliveries: [], lookedAt: 200 })).toEqual({ kind: 'quiet' });
    expect(stateOf(configuration, { deliveries: [delivery(done(1))], lookedAt: 200 })).toEqual({
      kind: 'working',
    });
  });

  test('is working only if nothing needs a person, and its failures come first', () => {
    const state = (...deliveries: Delivery[]) => stateOf(configuration, { deliveries }, undefined, true).kind;
    expect(state(delivery(done(1)))).toBe('needs-attention');
    expect(state()).toBe('needs-attention');
    expect(state(delivery(failed(1)))).toBe('failing');
  });
});
