import { issueKeyIn } from '../../jira/issue-key';
import { readSessionId } from '../../session/session-id';
import type { DeliveryFilter } from './activity-api';
import type { DeliveryQuery } from './activity-store';

/** The query for a filter; `undefined` if its search is neither a session id nor an issue key, or its end comes first. */
export function queryFor({ search, ...rest }: DeliveryFilter): DeliveryQuery | undefined {
  const { since = 0, until = since } = rest;
  if (until < since) return undefined;
  const text = search?.trim() ?? '';
  if (text === '') return rest;
  const issueKey = issueKeyIn(text);
  if (issueKey === text.toUpperCase()) return { ...rest, issueKey };
  const lsid = readSessionId(text);
  return lsid === undefined ? undefined : { ...rest, lsid };
}

/** Whether the storage has to filter pages: one of these leads the query, and every other one filters. */
export function isSifted({ configurationId, state, lsid, issueKey }: DeliveryQuery): boolean {
  return [configurationId, state, lsid, issueKey].filter((given) => given !== undefined).length > 1;
}
