import type { ConfigurationStore, SelectedConfigurations } from '../configuration/configuration-set';
import { readExistingSet } from '../configuration/read-existing-set';
import { isSurveyEvent } from '../session/event-type';
import type { KeptSessionIssue } from '../reconcile/issue/damaged-session-issue';
import { hasChoice } from '../reconcile/issue/make-choice';
import type { SessionIssueStore } from '../reconcile/issue/session-issue-store';
import type { SessionRecord } from '../reconcile/record/session-record';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import { deliveryId, type AttemptOutcome, type Delivery } from './delivery';
import type { DeliveryStore, Work } from './delivery-store';

export interface StrictReads {
  configurations: Pick<ConfigurationStore, 'read'>;
  deliveries: Pick<DeliveryStore, 'get'>;
  sessionIssues: Pick<SessionIssueStore, 'get'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
}

/**
 * A batch may be out of date or lack something, unlike a read of one key. What would park the delivery, have its
 * attempt begin before it can be known what an earlier one has changed in Jira, or have less be remembered of the
 * session, is read once more by its key.
 *
 * A plain delivery costs nothing here: one read more if the batch has no configuration that is enabled and writes,
 * one for a survey that comes before the session's end is at rest, one if it lacks the issue that a person chose, and
 * one if it lacks the record of a session of which a delivery has been at rest.
 *
 * @throws StorageUnavailable, also if there are no configurations at all: they are never removed as a whole
 */
export async function confirmWork(work: Work, delivery: Delivery, reads: StrictReads): Promise<Work> {
  const [set, ofSession, sessionIssue, sessionRecord] = await Promise.all([
    writesIn(work.set, delivery) ? work.set : readExistingSet(reads.configurations),
    confirmedSession(work.ofSession, delivery, reads),
    confirmedChoice(work, delivery, reads),
    confirmedRecord(work, delivery, reads),
  ]);
  return { ...work, set, ofSession, sessionIssue, sessionRecord };
}

/**
 * The record of the session's issue. If a delivery says that a person chose one, and the batch has no choice, the
 * record is read by its key. A choice that is not there either is a choice that nobody can read: it is not replaced
 * by a guess.
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

const atRest: readonly AttemptOutcome[] = ['done', 'ignored', 'parked'];

/**
 * What is remembered of the session: an attempt that sees nothing of it would leave nothing of a record that is
 * hidden.
 */
async function confirmedRecord(
  { sessionRecord, ofSession }: Work,
  delivery: Delivery,
  { sessionRecords }: StrictReads,
): Promise<SessionRecord | undefined> {
  const { configurationId, lsid } = delivery;
  const wasAtRest = [delivery, ...ofSession].some(({ attempts }) =>
    attempts.some(({ outcome }) => atRest.includes(outcome)),
  );
  if (sessionRecord || !wasAtRest || lsid === undefined) return sessionRecord;
  return sessionRecords.of({ configurationId, lsid });
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
