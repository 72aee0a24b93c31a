import { PolicyError, type RetryPolicy } from '../failure/policy-error';

/** Nothing says any more where the session belongs. */
export class ConfigurationDeleted extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = 'Discard the delivery.';

  constructor() {
    super('The configuration was deleted.');
  }
}

/** Somebody has switched off the configuration of a delivery that waited. */
export class ConfigurationDisabled extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = 'Enable it: what was parked for this reason is processed then.';

  constructor() {
    super('The configuration was disabled while the delivery waited.');
  }
}

/** An event came without the id of a session. */
export class SessionUnnamed extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = 'Discard it.';

  constructor() {
    super('The delivery names no session.');
  }
}
