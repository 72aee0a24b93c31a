import type { Configuration } from '../configuration/configuration';
import { attemptsMade } from '../delivery/attempts-made';
import type { Delivery, DeliveryState } from '../delivery/delivery';
import { waitsFor } from '../delivery/waits-for';
import type { SessionRecord } from '../reconcile/record/session-record';
import type { SessionLine, SessionStanding } from './issue-api';
import { sessionAddress } from './session-address';

/** All that is stored of one session. Either may be absent: a record, or every delivery. */
export interface KnownSession {
  configurationId: string;
  lsid: string;
  record?: SessionRecord;
  deliveries: Delivery[];
}

/** A session as a line of the panel. */
export function sessionLine(
  { configurationId, lsid, record, deliveries }: KnownSession,
  configuration: Configuration | undefined,
): SessionLine {
  const decisive = decisiveOf(deliveries);
  const standing = standingOf(decisive?.state ?? record?.state ?? 'ignored');
  return {
    configurationId,
    lsid,
    standing,
    cause: standing === 'written' ? undefined : decisive?.attempts.at(-1)?.cause,
    waitsFor: decisive && waitsFor(decisive),
    attempts: decisive ? attemptsMade(decisive) : 0,
    startedAt: record?.startedAt,
    endedAt: record?.endedAt ?? decisive?.sessionEndedAt,
    heardAt: decisive?.createdAt,
    representative: firstOf(deliveries, ({ representative }) => representative),
    others: Math.max(0, (record?.representatives.length ?? 0) - 1),
    rating: record?.rating,
    workLogId: firstOf(deliveries, ({ workLogId }) => workLogId),
    page: configuration && sessionAddress(configuration.settings.host, lsid),
  };
}

/** What needs somebody or still comes says more of a session than what is done. */
const decisiveFirst: readonly DeliveryState[] = [
  'parked',
  'waiting',
  'done-with-remarks',
  'done',
  'discarded',
  'ignored',
];

function decisiveOf(deliveries: readonly Delivery[]): Delivery | undefined {
  const rank = ({ state }: Delivery) => decisiveFirst.indexOf(state);
  return [...deliveries].sort((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt)[0];
}

const standings: Record<DeliveryState, SessionStanding> = {
  done: 'written',
  'done-with-remarks': 'written-with-remarks',
  waiting: 'waiting',
  parked: 'parked',
  ignored: 'left-out',
  discarded: 'left-out',
};

function standingOf(state: DeliveryState): SessionStanding {
  return standings[state];
}

function firstOf(deliveries: readonly Delivery[], read: (delivery: Delivery) => string | undefined) {
  return deliveries.map(read).find((value) => value !== undefined);
}
