import { minute } from '../foundation/durations';
import { PolicyError, type RetryPolicy } from './policy-error';

/** The platform ended an attempt in the middle. It never says why: it ends a function for its memory or its time. */
export class AttemptCutShort extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Nothing to do, unless it stays: then log this session by hand, since its report is too much for the app.';

  constructor() {
    super('An attempt was cut short: it took more memory or time than the platform gives.');
  }
}

/** An attempt took so long that it ended itself before the platform would. It asked for nothing more. */
export class AttemptTooLong extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Nothing to do: what is missing is added with the next attempt. If it stays, look at the load of the appliance and of Jira.';

  constructor(patience: number) {
    super(`An attempt took longer than ${Math.round(patience / minute)} minutes.`);
  }
}
