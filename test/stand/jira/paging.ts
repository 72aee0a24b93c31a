/** One page of a list that is counted by `startAt` and `maxResults`. */
export interface Page<Item> {
  startAt: number;
  maxResults: number;
  total: number;
  items: Item[];
}

/** Cuts a page out of a list. Jira silently lowers a `maxResults` above the endpoint's maximum. */
export function pageOf<Item>(
  all: readonly Item[],
  asked: { startAt?: number | undefined; maxResults?: number | undefined },
  limits: { usual: number; most: number },
): Page<Item> {
  const startAt = Math.max(0, asked.startAt ?? 0);
  const maxResults = Math.min(Math.max(0, asked.maxResults ?? limits.usual), limits.most);
  return { startAt, maxResults, total: all.length, items: all.slice(startAt, startAt + maxResults) };
}
