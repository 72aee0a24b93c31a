import { confirmed, reachOf } from '../../../src/delivery/appliance-reach';
import { ClientSecretMissing } from '../../../src/failure/client-secret-missing';
import { StorageUnavailable } from '../../../src/failure/platform-errors';
import type { FailedOutcome, Outcome } from '../../../src/reconcile/outcome';
import type { ApiInfo } from '../../../src/session/api-info';
import {
  ApplianceServerError,
  ApplianceTimeout,
  ApplianceUnreachable,
  EgressBlocked,
  PermissionMissing,
} from '../../../src/session/appliance-errors';

const host = 'one.example.com';

const answering = { apiInfo: (): Promise<ApiInfo> => Promise.resolve({ permissions: new Map() }) };

const failing = (error: Error) => ({ apiInfo: (): Promise<ApiInfo> => Promise.reject(error) });

describe('whether an appliance can be reached', () => {
  test.each([
    ['it answers', answering, 'answered'],
    ['it refuses', failing(new PermissionMissing(host, 'some right')), 'answered'],
    ['it fails', failing(new ApplianceServerError(host, 500)), 'answered'],
    ['no connection', failing(new ApplianceUnreachable(host)), 'none'],
    ['no answer in time', failing(new ApplianceTimeout(host, 20_000)), 'none'],
    ['nobody consented to it', failing(new EgressBlocked(host)), 'unknown'],
    ['no client secret', failing(new ClientSecretMissing('Help desk')), 'unknown'],
    ['its token could not be read', failing(new StorageUnavailable('read', 'INTERNAL')), 'unknown'],
    ['something unexpected', failing(new TypeError('x')), 'unknown'],
  ])('%s', async (_, appliance, connection) => {
    expect((await reachOf(appliance)).connection).toBe(connection);
  });
});

describe('an attempt that got no answer', () => {
  const silent: FailedOutcome = {
    kind: 'failed',
    stage: 'session',
    cause: 'The appliance did not answer.',
    policy: { kind: 'unreachable' },
    connection: 'none',
    isInDoubt: false,
    results: [],
  };
  const after = (appliance: typeof answering, outcome: Outcome = silent) =>
    confirmed(outcome, () => appliance);

  test('is the session’s own failure, if the appliance answers another question', async () => {
    expect(await after(answering)).toMatchObject({ connection: 'answered', policy: { kind: 'retry' } });
  });

  test('is an outage, if it answers nothing', async () => {
    expect(await after(failing(new ApplianceTimeout(host, 20_000)))).toMatchObject({
      connection: 'none',
      policy: { kind: 'unreachable' },
    });
  });

  test('says nothing of the appliance, if that could not be asked', async () => {
    expect(await after(failing(new StorageUnavailable('read', 'INTERNAL')))).toMatchObject({
      connection: 'unknown',
    });
  });

  test('that got one is not asked about', async () => {
    const outcome: Outcome = { ...silent, connection: 'answered' };
    expect(await confirmed(outcome, () => failing(new Error('not to be asked')))).toBe(outcome);
  });
});
