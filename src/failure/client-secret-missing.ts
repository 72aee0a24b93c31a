import { PolicyError, type RetryPolicy } from './policy-error';

/** No client secret is stored for a configuration, as after an import. */
export class ClientSecretMissing extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Open the configuration and enter the OAuth client secret.';

  constructor(configurationName: string) {
    super(`The configuration “${configurationName}” has no OAuth client secret.`);
  }
}
