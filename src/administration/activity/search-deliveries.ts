import type { Delivery } from '../../delivery/delivery';
import type { DeliveryPage } from '../../delivery/delivery-store';
import { issueKeyIn } from '../../jira/issue-key';
import { readSessionId } from '../../session/session-id';
import type { DeliveryFilter } from './activity-api';
import type { ActivityStore, DeliveryQuery } from './activity-store';

/** Deliveries that match a filter, page after page. */
export interface DeliverySearch {
  /** Whether a page may hold fewer than were asked for although there are more. */
  isSifted: boolean;
  /** Newest first, at most `limit`. One query. @throws StorageUnavailable */
  page(limit: number, cursor?: string): Promise<DeliveryPage>;
}

/** The length of the ids that appliances give. Another one is found as a beginning of itself. */
const wholeSessionId = 32;

type Find = Pick<ActivityStore, 'find'>;

/**
 * A whole session id and a whole issue key are looked up. Of a key, the deliveries follow in which it is one of several
 * issues. Any other text is taken for the beginning of a session id, an issue key or a name, in any letter case: for
 * these the deliveries are looked through, since storage can look up whole values only.
 */
export function searchDeliveries({ search, ...rest }: DeliveryFilter, activity: Find): DeliverySearch {
  const { since = 0, until = since } = rest;
  if (until < since) return nothing;
  const text = search?.trim() ?? '';
  if (text === '') return asStored(rest, activity);
  const lsid = readSessionId(text);
  if (lsid?.length === wholeSessionId) return asStored({ ...rest, lsid }, activity);
  const issueKey = issueKeyIn(text);
  if (issueKey === text.toUpperCase()) return ofIssue(issueKey, rest, activity);
  const beginsSo = beginningWith(text);
  return { isSifted: true, page: sifted(rest, beginsSo, activity) };
}

/** The end comes first. The platform refuses such a range. */
const nothing: DeliverySearch = { isSifted: false, page: () => Promise.resolve({ deliveries: [] }) };

function asStored(query: DeliveryQuery, activity: Find): DeliverySearch {
  return { isSifted: isSifted(query), page: (limit, cursor) => activity.find(query, limit, cursor) };
}

/** Whether the storage has to filter pages: one of these leads the query, and every other one filters. */
function isSifted({ configurationId, state, lsid, issueKey }: DeliveryQuery): boolean {
  return [configurationId, state, lsid, issueKey].filter((given) => given !== undefined).length > 1;
}

/** Before a cursor of the second part: the deliveries in which the issue is not the first one. */
const among = 'among:';

function ofIssue(issueKey: string, rest: DeliveryQuery, activity: Find): DeliverySearch {
  const isAmong = ({ otherIssues }: Delivery) => otherIssues?.includes(issueKey) === true;
  const others = sifted(rest, isAmong, activity);
  const page: DeliverySearch['page'] = async (limit, cursor) => {
    if (cursor?.startsWith(among)) {
      const from = cursor.slice(among.length);
      const { deliveries, cursor: next } = await others(limit, from === '' ? undefined : from);
      return { deliveries, cursor: next === undefined ? undefined : `${among}${next}` };
    }
    const { deliveries, cursor: next } = await activity.find({ ...rest, issueKey }, limit, cursor);
    return { deliveries, cursor: next ?? among };
  };
  return { isSifted: true, page };
}

function sifted(
  query: DeliveryQuery,
  matches: (delivery: Delivery) => boolean,
  activity: Find,
): DeliverySearch['page'] {
  return async (limit, cursor) => {
    const page = await activity.find(query, limit, cursor);
    return { ...page, deliveries: page.deliveries.filter(matches) };
  };
}

function beginningWith(text: string): (delivery: Delivery) => boolean {
  const wanted = text.toLowerCase();
  const begins = (value: string | undefined) => value?.toLowerCase().startsWith(wanted) === true;
  return ({ lsid, issueKey, otherIssues = [], representative }) =>
    [lsid, issueKey, ...otherIssues].some(begins) || namesIn(representative).some(begins);
}

/** The name from each of its words on: “Maja Lindqvist”, “Lindqvist”. */
function namesIn(name: string | undefined): string[] {
  const words = name?.split(/\s+/u) ?? [];
  return words.map((_, place) => words.slice(place).join(' '));
}
