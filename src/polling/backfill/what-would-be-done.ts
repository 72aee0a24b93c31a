import type { Configuration } from '../../configuration/configuration';
import type { OptionalEffect } from '../../configuration/left-out';
import { isTriggeredBy } from '../../configuration/issue-creation';
import type { Delivery, DeliveryState } from '../../delivery/delivery';
import type { ListedSession } from '../../session/listing';
import { issueKeyIn } from '../../jira/issue-key';

/** What a backfill would do with a session. Whether Jira has the issue shows only when its turn comes. */
export type Prospect =
  /** It is known: an event, a poll or an earlier backfill has brought it up. */
  | { kind: 'known'; state: DeliveryState; issueKey?: string }
  | { kind: 'into-issue'; issueKey: string }
  | { kind: 'into-new-issue' }
  /** Its external key names no issue, and none is created for it. */
  | { kind: 'no-issue' }
  /** The same, only because the backfill is to create none: it is discarded. */
  | { kind: 'not-created' }
  /** Its entry in the list cannot be read: its own report will tell. */
  | { kind: 'not-told' };

/** @param known the session's delivery, if there is one */
export function whatWouldBeDone(
  { externalKey, isBroken }: Pick<ListedSession, 'externalKey' | 'isBroken'>,
  known: Delivery | undefined,
  { settings }: Configuration,
  leftOut: readonly OptionalEffect[] = [],
): Prospect {
  const issueKey = issueKeyIn(externalKey);
  if (known) return { kind: 'known', state: known.state, issueKey: known.issueKey ?? issueKey };
  if (isBroken) return { kind: 'not-told' };
  if (issueKey !== undefined) return { kind: 'into-issue', issueKey };
  const { issueCreation } = settings;
  const isCreated = issueCreation.mode !== 'off' && isTriggeredBy(externalKey, issueCreation);
  if (issueCreation.mode !== 'off' && leftOut.includes('creating')) return { kind: 'not-created' };
  return { kind: isCreated ? 'into-new-issue' : 'no-issue' };
}
