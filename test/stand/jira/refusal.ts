/** Jira says no: carries the status and the body exactly as they are answered. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${status} ${JSON.stringify(body)}`);
    this.name = 'Refusal';
  }
}

/** A call that Jira's documentation does not know: the caller's mistake, whatever the site holds. */
export class Undocumented extends Refusal {}

/** A refusal with general messages, in the platform API's shape `{errorMessages, errors}`. */
export function refusal(status: number, ...errorMessages: string[]): Refusal {
  return new Refusal(status, { errorMessages, errors: {} });
}

/** A 400 that names the fields which are wrong. */
export function fieldRefusal(errors: Record<string, string>, ...errorMessages: string[]): Refusal {
  return new Refusal(400, { errorMessages, errors });
}

/** A refusal in the shape of `/rest/servicedeskapi`, which differs from the platform's. */
export function serviceDeskRefusal(status: number, errorMessage: string, i18nKey: string): Refusal {
  return new Refusal(status, { errorMessage, i18nErrorMessage: { i18nKey, parameters: [] } });
}

/** The one answer for an issue that does not exist, may not be seen, or is in an archived project. */
export function issueNotFound(): Refusal {
  return refusal(404, 'Issue does not exist or you do not have permission to see it.');
}

/** A project that does not exist or may not be seen. */
export function projectNotFound(idOrKey: string): Refusal {
  const by = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  return refusal(404, `No project could be found with ${by} '${idOrKey}'.`);
}

/** A rich text that is longer than Jira takes (observed body of Jira Cloud's API v3). */
export function contentLimitExceeded(): Refusal {
  return refusal(400, 'CONTENT_LIMIT_EXCEEDED');
}

/** A call without valid credentials. */
export function unauthorized(): Refusal {
  return refusal(401, 'You are not authenticated. Authentication required to perform this operation.');
}
