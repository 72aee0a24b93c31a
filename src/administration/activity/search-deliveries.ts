import { deliveryId, type Delivery } from '../../delivery/delivery';
import type { DeliveryPage, DeliveryStore } from '../../delivery/delivery-store';
import { issueKeyIn } from '../../jira/issue-key';
import type { Marker } from '../../jira/marker';
import type { SessionRecordStore } from '../../reconcile/record/session-record-store';
import { eventTypes } from '../../session/event-type';
import { readSessionId } from '../../session/session-id';
import type { DeliveryFilter } from './activity-api';
import type { ActivityStore, DeliveryQuery } from './activity-store';

/** Deliveries that match a filter, page after page. */
export interface DeliverySearch {
  /** Whether a page may hold fewer than were asked for although there are more. */
  isSifted: boolean;
  /** Newest first, at most `limit`. One query, or what the search says. @throws StorageUnavailable */
  page(limit: number, cursor?: string): Promise<DeliveryPage>;
}

export interface SearchDependencies {
  activity: Pick<ActivityStore, 'find'>;
  deliveries: Pick<DeliveryStore, 'getMany'>;
  sessionRecords: Pick<SessionRecordStore, 'idsBeginning' | 'withFurtherIssue'>;
}

/** The length of the ids that appliances give. Another one is found as a beginning of itself. */
const wholeSessionId = 32;

/**
 * A whole session id, the beginning of one as the list shows it, and a whole issue key are looked up. Any other text is
 * taken for the beginning of an id, an issue key or a name, in any letter case: for these the deliveries are looked
 * through.
 */
export function searchDeliveries(
  { search, ...rest }: DeliveryFilter,
  dependencies: SearchDependencies,
): DeliverySearch {
  const { since = 0, until = since } = rest;
  if (until < since) return nothing;
  const text = search?.trim() ?? '';
  if (text === '') return asStored(rest, dependencies);
  const lsid = readSessionId(text);
  if (lsid?.length === wholeSessionId) return asStored({ ...rest, lsid }, dependencies);
  const issueKey = issueKeyIn(text);
  if (issueKey === text.toUpperCase()) return ofIssue(issueKey, rest, dependencies);
  const scan = sifted(rest, beginningWith(text), dependencies);
  if (!beginsLikeSessionId.test(text)) return { isSifted: true, page: scan };
  return { isSifted: true, page: ofSessions(text.toLowerCase(), rest, scan, dependencies) };
}

/** The end comes first. The platform refuses such a range. */
const nothing: DeliverySearch = { isSifted: false, page: () => Promise.resolve({ deliveries: [] }) };

function asStored(query: DeliveryQuery, { activity }: SearchDependencies): DeliverySearch {
  return { isSifted: isSifted(query), page: (limit, cursor) => activity.find(query, limit, cursor) };
}

/** Whether the storage has to filter pages: one of these leads the query, and every other one filters. */
function isSifted({ configurationId, state, lsid, issueKey }: DeliveryQuery): boolean {
  return [configurationId, state, lsid, issueKey].filter((given) => given !== undefined).length > 1;
}

/** At least the characters that the list shows: what is shorter may be a name as well. */
const beginsLikeSessionId = /^[0-9a-f]{8,31}$/i;

/** Of more sessions with one beginning, nobody means a certain one. */
const sessionsLookedUp = 5;

/** A query for the sessions, and one for each. A session that only waits has no record yet: then `otherwise`. */
function ofSessions(
  start: string,
  rest: DeliveryQuery,
  otherwise: DeliverySearch['page'],
  { activity, sessionRecords }: SearchDependencies,
): DeliverySearch['page'] {
  return async (limit, cursor) => {
    const found = cursor === undefined ? await sessionRecords.idsBeginning(start, sessionsLookedUp) : [];
    if (found.length === 0) return otherwise(limit, cursor);
    const pages = await Promise.all(found.map((lsid) => activity.find({ ...rest, lsid }, limit)));
    return { deliveries: newestFirst(pages.flatMap(({ deliveries }) => deliveries)) };
  };
}

/** Before a cursor of the second part: the deliveries of sessions in which the issue is not the first one. */
const among = 'among:';

function ofIssue(issueKey: string, rest: DeliveryQuery, dependencies: SearchDependencies): DeliverySearch {
  const { activity, deliveries, sessionRecords } = dependencies;
  const page: DeliverySearch['page'] = async (limit, cursor) => {
    if (!cursor?.startsWith(among)) {
      const first = await activity.find({ ...rest, issueKey }, limit, cursor);
      return { deliveries: first.deliveries, cursor: first.cursor ?? among };
    }
    const from = cursor.slice(among.length);
    const found = await sessionRecords.withFurtherIssue(issueKey, from === '' ? undefined : from);
    const known = await deliveries.getMany(found.sessions.flatMap(idsOf));
    return {
      deliveries: newestFirst(
        known.filter((delivery) => delivery.issueKey !== issueKey && fits(delivery, rest)),
      ),
      cursor: found.cursor === undefined ? undefined : `${among}${found.cursor}`,
    };
  };
  return { isSifted: true, page };
}

function idsOf(session: Marker): string[] {
  return eventTypes.map((eventType) => deliveryId({ ...session, eventType }));
}

function fits(
  delivery: Delivery,
  { configurationId, state, since = 0, until = Infinity }: DeliveryQuery,
): boolean {
  if (configurationId !== undefined && delivery.configurationId !== configurationId) return false;
  if (state !== undefined && delivery.state !== state) return false;
  return delivery.createdAt >= since && delivery.createdAt <= until;
}

function newestFirst(deliveries: readonly Delivery[]): Delivery[] {
  return [...deliveries].sort((one, other) => other.createdAt - one.createdAt);
}

function sifted(
  query: DeliveryQuery,
  matches: (delivery: Delivery) => boolean,
  { activity }: SearchDependencies,
): DeliverySearch['page'] {
  return async (limit, cursor) => {
    const page = await activity.find(query, limit, cursor);
    return { ...page, deliveries: page.deliveries.filter(matches) };
  };
}

function beginningWith(text: string): (delivery: Delivery) => boolean {
  const wanted = text.toLowerCase();
  const begins = (value: string | undefined) => value?.toLowerCase().startsWith(wanted) === true;
  return ({ lsid, issueKey, representative }) =>
    [lsid, issueKey].some(begins) || namesIn(representative).some(begins);
}

/** The name from each of its words on: “Maja Lindqvist”, “Lindqvist”. */
function namesIn(name: string | undefined): string[] {
  const words = name?.split(/\s+/u) ?? [];
  return words.map((_, place) => words.slice(place).join(' '));
}
