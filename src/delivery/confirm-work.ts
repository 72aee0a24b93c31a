import type { ConfigurationStore, SelectedConfigurations } from '../configuration/configuration-set';
import { readExistingSet } from '../configuration/read-existing-set';
import { isSurveyEvent } from '../session/event-type';
import type { KeptSessionIssue } from '../reconcile/issue/damaged-session-issue';
import { hasChoice } from '../reconcile/issue/make-choice';
import type { SessionIssueStore } from '../reconcile/issue/session-issue-store';
import { deliveryId, type Delivery } from './delivery';
import type { DeliveryStore, Work } from './delivery-store';

export interface StrictReads {
  configurations: Pick<ConfigurationStore, 'read'>;
  deliveries: Pick<DeliveryStore, 'get'>;
  sessionIssues: Pick<SessionIssueStore, 'get'>;
}

/**
 * A batch may be out of date or lack something, unlike a read of one key. What would park the delivery, or have its
 * attempt begin before it can be known what an earlier one has changed in Jira, is read once more by its key.
 *
 * A plain delivery costs nothing here: one read more if the batch has no configuration that is enabled and writes, one
 * for a survey that comes before the session's end is at rest, and one if it lacks the issue that a person chose.
 *
 * @throws StorageUnavailable, also if there are no configurations at all: they are never removed as a whole
 */
export async function confirmWork(work: Work, delivery: Delivery, reads: StrictReads): Promise<Work> {
  const [set, ofSession, sessionIssue] = await Promise.all([
    writesIn(work.set, delivery) ? work.set : readExistingSet(reads.configurations),
    confirmedSession(work.ofSession, delivery, reads),
    confirmedChoice(work, delivery, reads),
  ]);
  return { ...work, set, ofSession, sessionIssue };
}

/**
 * The record of the session's issue. If a delivery says that a person chose one, and the batch has no choice, the record
 * is read by its key. A choice that is not there either is a choice that nobody can read: it is not replaced by a guess.
 */
async function confirmedChoice(
  { sessionIssue, ofSession }: Work,
  delivery: Delivery,
  { sessionIssues }: StrictReads,
): Promise<KeptSessionIssue | undefined> {
  const { configurationId, lsid } = delivery;
  const wasChosen = [delivery, ...ofSession].some(({ redirectedAt }) => redirectedAt !== undefined);
  if (!wasChosen || lsid === undefined || hasChoice(sessionIssue)) return sessionIssue;
  const kept = await sessionIssues.get({ configurationId, lsid });
  return hasChoice(kept) ? kept : { damagedAt: 'chosen', ...kept, chosen: 'unreadable' };
}

/** Whether the batch says that its configuration is enabled and writes. */
function writesIn({ configurations }: SelectedConfigurations, { configurationId }: Delivery): boolean {
  return configurations.some(
    ({ id, settings, pausedAt }) => id === configurationId && !settings.disabled && pausedAt === undefined,
  );
}

/** The session’s deliveries with its end as it is: nobody but that one writes while a survey is only announced. */
async function confirmedSession(
  ofSession: Delivery[],
  { configurationId, lsid, eventType }: Delivery,
  { deliveries }: StrictReads,
): Promise<Delivery[]> {
  if (lsid === undefined || !isSurveyEvent(eventType)) return ofSession;
  const id = deliveryId({ configurationId, lsid, eventType: 'session-end' });
  const known = ofSession.find((delivery) => delivery.id === id);
  if (known && known.state !== 'waiting') return ofSession;
  const end = await deliveries.get(id);
  return end ? [...ofSession.filter((delivery) => delivery.id !== id), end] : ofSession;
}
