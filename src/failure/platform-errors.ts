import { PolicyError, tryAgainOnPage, type RetryPolicy } from './policy-error';

/** The platform's storage did not do what the app asked for. */
export class StorageUnavailable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: the app tries again by itself.';

  constructor(operation: string, code: string, options?: ErrorOptions) {
    super(`The platform’s storage could not ${operation} (${code}).`, options);
  }

  override get adviceOnPage(): string {
    return tryAgainOnPage;
  }
}

/** Whether one of several storage operations failed because the storage did not do it. */
export function isRefusal(result: PromiseSettledResult<unknown> | undefined): boolean {
  return result?.status === 'rejected' && result.reason instanceof StorageUnavailable;
}

/** A stored value does not have the shape that the app writes. */
export class StoredValueUnreadable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };

  constructor(
    what: string,
    where: string,
    readonly advice = 'Report this: a stored value does not have the shape that this version of the app reads.',
  ) {
    super(`The stored ${what} could not be read: ${where}.`);
  }
}

/** The platform's queue did not take what the app pushed. */
export class QueueUnavailable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do: the five-minute schedule pushes again.';

  constructor(cause: string, options?: ErrorOptions) {
    super(`The platform’s queue did not take a delivery (${cause}).`, options);
  }

  override get adviceOnPage(): string {
    return tryAgainOnPage;
  }
}

/**
 * Whether an error is the platform's own and has to reach it: the platform then asks the user for consent. The platform
 * itself recognises the SDK's `NeedsAuthenticationError` by this name.
 */
export function asksForConsent(error: unknown): boolean {
  return error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR';
}
