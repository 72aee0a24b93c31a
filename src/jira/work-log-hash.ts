/** What a work log was written with, beside its text. */
export interface WrittenTimes {
  /** Milliseconds. */
  startedAt: number;
  timeSpentSeconds: number;
}

/**
 * What the marker of a work log says of its content. Start and time are readable in it, so that it can be told later
 * whether somebody has changed them in Jira.
 */
export function workLogHash(textHash: string, { startedAt, timeSpentSeconds }: WrittenTimes): string {
  return `${textHash}:${startedAt}:${timeSpentSeconds}`;
}

/** The times in a hash; `undefined` if it has none. */
export function timesIn(hash: string): WrittenTimes | undefined {
  const [, startedAt, timeSpentSeconds] = /:(-?\d{1,16}):(\d{1,16})$/.exec(hash) ?? [];
  if (startedAt === undefined || timeSpentSeconds === undefined) return undefined;
  return { startedAt: Number(startedAt), timeSpentSeconds: Number(timeSpentSeconds) };
}
