/** A call of Jira's REST API. */
export interface JiraRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, every part of them encoded: see `jiraPath`. */
  path: string;
  body?: unknown;
  /** A file to send instead of a body, as multipart form data. */
  file?: TextFile;
  /** For the whole answer; if absent, the usual patience of who sends; never more. */
  timeout?: number;
}

export interface TextFile {
  /** Letters, digits, dots, dashes and underscores only. */
  name: string;
  text: string;
}

export interface JiraResponse {
  status: number;
  /** Milliseconds since 1970 UTC, by this installation's clock. */
  receivedAt: number;
  header(name: string): string | undefined;
  /** The body as parsed JSON, or `undefined` if it is empty or no JSON. */
  json(): Promise<unknown>;
}

/** Calls Jira as the app's own user or as the user who opened the page. @throws JiraUnreachable, JiraAnswerTooLarge */
export type SendToJira = (request: JiraRequest) => Promise<JiraResponse>;

/** Whether a call is to change anything. */
export function changesJira({ method, path }: Pick<JiraRequest, 'method' | 'path'>): boolean {
  return method !== 'GET' && !path.startsWith('/rest/api/3/search/');
}

type QueryValue = string | number | boolean | readonly string[] | undefined;

/**
 * A path of Jira's REST API with every interpolated value encoded, so that nothing which came from a session can
 * change which resource is called.
 */
export function jiraPath(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  return strings.reduce((path, text, index) => path + encodeURIComponent(values[index - 1] ?? '') + text);
}

/** The path with a query; parameters that are `undefined` are left out. */
export function withQuery(path: string, parameters: Record<string, QueryValue>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    valuesOf(value).map((one): [string, string] => [name, one]),
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function valuesOf(value: QueryValue): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}
