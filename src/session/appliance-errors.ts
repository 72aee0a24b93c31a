import { PolicyError, type RetryPolicy } from '../failure/policy-error';
import { shownApplianceText } from './shown-appliance-text';

const nothingToDo = 'Nothing to do: the app tries again by itself.';
const logByHand = 'Log this session by hand: its report on the appliance is too large for the app.';

/** No connection to the appliance: the name does not resolve, the connection is refused or ends without an answer. */
export class ApplianceUnreachable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'unreachable' };
  readonly advice =
    'Check that the host name is right and that the appliance runs and can be reached from the internet by https.';

  constructor(host: string, options?: ErrorOptions) {
    super(`The appliance ${host} could not be reached.`, options);
  }
}

/**
 * The connection was refused because of the appliance's certificate. As much of an outage as
 * `ApplianceUnreachable`, but with another remedy: the platform trusts public certificate authorities only.
 */
export class CertificateNotTrusted extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'unreachable' };
  readonly advice =
    'Install a certificate of a public certificate authority on the appliance, with its whole chain, for this host name, and not expired. Self-signed certificates and private authorities cannot be trusted.';

  constructor(host: string, options?: ErrorOptions) {
    super(`The certificate of the appliance ${host} is not trusted.`, options);
  }
}

/**
 * The answer did not come in time. It spends an attempt, unlike `ApplianceUnreachable`: one session whose report
 * always takes too long must end up parked and not count as an outage for all others.
 */
export class ApplianceTimeout extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice: string = 'Nothing to do, unless it stays: then look at the load of the appliance.';

  constructor(host: string, timeout: number, options?: ErrorOptions) {
    super(`The appliance ${host} did not answer within ${Math.round(timeout / 1000)} seconds.`, options);
  }
}

/**
 * Not even an access token came in time. No session is to blame for that: as when a firewall drops what is sent to an
 * appliance that is switched off, it is as much of an outage as `ApplianceUnreachable`.
 */
export class ApplianceSilent extends ApplianceTimeout {
  override readonly policy: RetryPolicy = { kind: 'unreachable' };
  override readonly advice =
    'Check that the appliance runs, that it is not overloaded, and that no firewall keeps it from being reached from the internet by https.';
}

/** The headers of an answer came, and then it broke off: the appliance is there, and this one answer is broken. */
export class AnswerBrokenOff extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Nothing to do, unless it stays: then look on the appliance whether the report of this session can be opened there.';

  constructor(host: string, options?: ErrorOptions) {
    super(`The answer of the appliance ${host} broke off.`, options);
  }
}

/**
 * The platform does not let the app call this host, because no administrator has consented to it. It is tried again:
 * consent may come, and the header that says so could come from the appliance's side as well.
 */
export class EgressBlocked extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Open the configuration, press “Test connection” and consent that the app may reach this host. What is parked by then can be replayed.';

  constructor(host: string, options?: ErrorOptions) {
    super(`The app is not allowed to reach the appliance ${host}.`, options);
  }
}

/** The appliance answered 429: 20 requests a second or 15,000 an hour for one API account were exceeded. */
export class ApplianceRateLimited extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = 'Nothing to do, unless it stays: then use an API account that nothing else uses.';

  constructor(host: string, afterSeconds?: number) {
    super(`The appliance ${host} limits how often it may be asked.`);
    this.policy = { kind: 'retry', afterSeconds };
  }
}

/** The appliance answered with a failure of its own (5xx). */
export class ApplianceServerError extends PolicyError {
  readonly policy: RetryPolicy;
  readonly advice = nothingToDo;

  constructor(host: string, status: number, afterSeconds?: number) {
    super(`The appliance ${host} failed with status ${status}.`);
    this.policy = { kind: 'retry', afterSeconds };
  }

  override get adviceOnPage(): string {
    return 'Try again in a moment. If it stays, see on the appliance what is wrong.';
  }
}

/**
 * The appliance does not accept the OAuth client id and secret. Retried although only an administrator can mend
 * it: secrets are rotated, and what failed meanwhile then arrives by itself instead of waiting for a replay.
 * `PermissionMissing` and `XmlApiDisabled` are retried for the same reason.
 */
export class CredentialsRefused extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Enter the OAuth client id and client secret of the API account again. Generating a new secret on the appliance makes the former one invalid.';

  constructor(host: string) {
    super(`The appliance ${host} refused the OAuth client id or client secret.`);
  }
}

/** The appliance refuses access tokens that it has only just issued. */
export class AccessTokenRefused extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Check that the API account is enabled and that nothing else uses it: the appliance keeps 30 tokens for an account and drops the oldest.';

  constructor(host: string) {
    super(`The appliance ${host} refused an access token that it had just issued.`);
  }
}

/** The API account lacks a right, named as on the appliance's page. */
export class PermissionMissing extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice: string;

  constructor(host: string, right: string) {
    super(`The API account on the appliance ${host} lacks the permission “${right}”.`);
    this.advice = `Tick “${right}” for the API account on the appliance, under Management > API configuration.`;
  }
}

/** The XML API is switched off on the appliance. */
export class XmlApiDisabled extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Tick “Enable XML API” on the appliance, under Management > API configuration.';

  constructor(host: string) {
    super(`The XML API of the appliance ${host} is switched off.`);
  }
}

/** The answer is cut off or not well-formed, as happens when an appliance restarts. */
export class ReportUnreadable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice = 'Nothing to do, unless it stays: then report it with the version of the appliance.';

  constructor(host: string, why: string) {
    super(`The answer of the appliance ${host} could not be read: ${why}.`);
  }
}

/**
 * A list is whole, but not well-formed, and none of its entries can be told: a smaller window leaves the bad one out.
 */
export class EntriesUnreadable extends ReportUnreadable {
  constructor(host: string) {
    super(host, 'it is whole, but none of its entries can be told');
  }
}

/** The answer is larger than what the app can hold in memory. It would be as large the next time. */
export class ReportTooLarge extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = logByHand;

  /** @param limit what was exceeded, such as “20 MB” */
  constructor(host: string, limit: string) {
    super(`The answer of the appliance ${host} has more than ${limit}.`);
  }
}

/** The answer has a part, or so many parts, that the app cannot hold it in memory although its size is allowed. */
export class ReportTooComplex extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = logByHand;

  /** @param what the part in question, in the app’s own words */
  constructor(host: string, what: string) {
    super(`The answer of the appliance ${host} has ${what}, which is more than the app can read.`);
  }
}

/** The appliance answered with an error in place of a report, and whether the account may read reports is not known. */
export class ReportRefused extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'See what the appliance says. If it only says that nothing was found, give the API account read-only access to the Command API: by its rights the app can tell that from a refusal.';

  /** The appliance's own words: shortened, without control characters or anything like a key. */
  readonly said: string;

  /** @param text the appliance's own words as they came */
  constructor(host: string, text: string) {
    const said = shownApplianceText(text);
    super(`The appliance ${host} refused the request: ${said}`);
    this.said = said;
  }
}

/**
 * The appliance answered with an error that the app does not know, to an account that may read reports: mostly “nothing
 * found” in another language. What is asked for once more is not settled by it.
 */
export class AnswerNotKnown extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Nothing to do if this says that nothing was found. If it says something else, see to that on the appliance.';

  /** @param said the appliance's own words, as in `ReportRefused` */
  constructor(
    host: string,
    readonly said: string,
  ) {
    super(`The appliance ${host} gave no report, and said what the app does not know: ${said}`);
  }
}

/** The answer is nothing that the appliance's interface gives: a web page, another status, another document. */
export class UnexpectedAnswer extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'retry' };
  readonly advice =
    'Check that the host name is that of the appliance, that “Enable XML API” is ticked there, and that no proxy or maintenance page answers in its place.';

  /** @param what what came instead, in the app's own words */
  constructor(host: string, what: string) {
    super(`The appliance ${host} gave an unexpected answer: ${what}.`);
  }
}
