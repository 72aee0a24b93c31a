import * as v from 'valibot';
import { integer } from '../../foundation/integer';

/** An issue that shows the session: the id stays if it is moved. */
const recordedIssueSchema = v.object({ issueId: v.optional(v.string()), issueKey: v.string() });

export type RecordedIssue = v.InferOutput<typeof recordedIssueSchema>;

/** How long somebody took part. */
const involvementSchema = v.object({
  /** A digest of their name, see `representative-digest.ts`; absent if the appliance gives none. */
  who: v.optional(v.string()),
  minutes: integer,
});

export type Involvement = v.InferOutput<typeof involvementSchema>;

/** What the latest attempt at a session came to, once its delivery was at rest. */
export const recordedStates = ['done', 'done-with-remarks', 'ignored', 'parked'] as const;

/**
 * What the app remembers of a session, one for each configuration and session, whatever events bring it up: where it
 * is, when it was and who took part. No text of the session, and nobody by name. Times are milliseconds by the
 * appliance's clock; they are absent if the appliance's report was never read.
 */
export const sessionRecordSchema = v.object({
  configurationId: v.string(),
  lsid: v.string(),
  state: v.picklist(recordedStates),
  /** The session's own first; none if it led to no issue. */
  issues: v.array(recordedIssueSchema),
  startedAt: v.optional(integer),
  endedAt: v.optional(integer),
  /** The digest of who led it. */
  representative: v.optional(v.string()),
  representatives: v.array(involvementSchema),
  /** What the customer answered to the question `rating` of their survey, if that is a number. */
  rating: v.optional(v.number()),
  /** When the record was written last, by this installation's clock. Absent in the oldest ones. */
  writtenAt: v.optional(integer),
});

export type SessionRecord = v.InferOutput<typeof sessionRecordSchema>;

/** What an attempt has seen of a session. */
export type SeenSession = Pick<
  SessionRecord,
  'issues' | 'startedAt' | 'endedAt' | 'representative' | 'representatives' | 'rating'
>;

/** What an outcome tells of the session, if its report was read. */
export interface Seeing {
  seen?: SeenSession;
}

/** The record as it is to be written, and what it replaces as far as a batch told. */
export interface RecordChange {
  former?: SessionRecord;
  next: SessionRecord;
  /** Issues whose figures it changes, and when these are looked at once more: goes on record with it. */
  figures?: { issueIds: readonly string[]; dueAt: number };
}
