import type { PageAnswer } from '../../../../../resolver/page-answer';
import { callAdmin } from '../../../call-admin';
import { discardWords, replayWords, type OtherWords } from '../action-words';
import type { Changed } from './bulk-job';
import { leftCounts } from './left-counts';

/** What can be done to all deliveries that match, in the order of the list. */
export const bulkKinds = ['replay', 'try-now', 'discard'] as const;

export type BulkKind = (typeof bulkKinds)[number];

/** What somebody wants done to all deliveries that match. */
export interface BulkOrder {
  kind: BulkKind;
  /** Replay: also what is done as a whole. */
  withDone: boolean;
  /** Discard: why. */
  reason: string;
}

interface BulkWords {
  label: string;
  explained: string;
  /** After “3 deliveries are”. */
  done: string;
  words: OtherWords;
}

export const bulkWords: Record<BulkKind, BulkWords> = {
  replay: {
    label: 'Replay',
    explained:
      'Each delivery is tried again. If it fails again, it is parked again. A session that is already in Jira is not written twice.',
    done: 'replayed',
    words: replayWords,
  },
  'try-now': {
    label: 'Try now',
    explained: 'Deliveries that wait are tried at once. The others are left as they are.',
    done: 'tried now',
    words: {},
  },
  discard: {
    label: 'Discard',
    explained:
      'Deliveries that wait or are parked are not written into Jira. The others are left as they are. A discarded delivery can be replayed later.',
    done: 'discarded',
    words: discardWords,
  },
};

/** Has it done to these deliveries. */
export async function changeThese(
  { kind, withDone, reason }: BulkOrder,
  ids: string[],
): Promise<PageAnswer<Changed>> {
  switch (kind) {
    case 'replay':
      return mapped(await callAdmin('replayDeliveries', { ids, leaveDone: !withDone }), (value) => ({
        changed: value.replayed,
        left: leftCounts(value.left),
      }));
    case 'try-now':
      return mapped(await callAdmin('tryDeliveriesNow', { ids }), (value) => ({
        changed: value.started,
        left: leftCounts(value.left),
      }));
    case 'discard':
      return mapped(await callAdmin('discardDeliveries', { ids, reason }), (value) => ({
        changed: value.discarded,
        left: leftCounts(value.left),
      }));
  }
}

function mapped<From>(answer: PageAnswer<From>, map: (value: From) => Changed): PageAnswer<Changed> {
  return answer.ok ? { ok: true, value: map(answer.value) } : answer;
}
