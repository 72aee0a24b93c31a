/** A call that the app made of the platform, and its answer. */
export interface RecordedCall {
  /** Who was asked, as the platform's packages name it: `kvs kvs`, `fpp jira`, `egress`. */
  to: string;
  method: string;
  path: string;
  asked?: string;
  status: number;
  headers: [name: string, value: string][];
  answer: string;
}

/** One event: what the app's function was called with, and all its calls in order. Nothing but JSON. */
export interface Recording {
  name: string;
  /** When it began, in milliseconds since 1970. */
  at: number;
  event: { body: unknown };
  /** What `__forge_runtime__` holds, without its functions. */
  metadata: Record<string, unknown>;
  calls: RecordedCall[];
  /** How many lines of the chat the report shows; absent if it shows all. */
  shownLines?: number;
}

/** Who is asked, from what the platform's packages say. */
export function addressee({ type, remote }: { type: string; remote?: string }): string {
  return [type, remote].filter((part) => part !== undefined).join(' ');
}

/** The document of the work log that was written, as JSON. @param asked the bodies of the calls */
export function writtenDocument(asked: readonly (string | undefined)[]): string | undefined {
  for (const body of asked) {
    const sent: unknown = body === undefined ? undefined : JSON.parse(body);
    if (typeof sent === 'object' && sent !== null && 'comment' in sent) return JSON.stringify(sent.comment);
  }
  return undefined;
}
