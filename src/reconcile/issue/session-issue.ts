import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import { minute } from '../../foundation/durations';
import { chosenSchema, wrongSchema } from './choice';

/** What remains to be done to an issue after it came into being. */
export const pendingStepKinds = ['property', 'assignee', 'watchers'] as const;

export type PendingStep = (typeof pendingStepKinds)[number];

/**
 * What the app keeps of the issue of a session: the one that was created for it, or the intent to create it, and those
 * that a person chose. There is one for each configuration and session, whatever event brings the session up. Times are
 * milliseconds by this installation's clock.
 */
export const sessionIssueSchema = v.object({
  /** Grows with every change; conditional writes compare it. */
  revision: v.pipe(integer, v.minValue(1)),
  /** The first intent: the issue cannot be older. */
  since: integer,
  /** The latest intent: written before Jira is called, so that the call may have been made although no key is here. */
  intendedAt: integer,
  /** `unknown`: its record was damaged, or there was none before a person chose. */
  mode: v.picklist(['issue', 'request', 'unknown']),
  issueKey: v.optional(v.string()),
  pendingSteps: v.optional(v.array(v.picklist(pendingStepKinds)), []),
  chosen: v.optional(chosenSchema),
  wrong: v.optional(wrongSchema),
});

export type SessionIssue = v.InferOutput<typeof sessionIssueSchema>;

/** So long after an intent the issue is looked for at the earliest: search lags, and Jira may create it late. */
export const intentRestsFor = 3 * minute;

/** So long after an intent Jira may be called at the latest, so that nobody looks for the issue before it. */
export const intentGoodFor = 20_000;

/** The intent to create the session's issue now. What a person chose stays on record. */
export function intent(
  previous: SessionIssue | undefined,
  mode: SessionIssue['mode'],
  now: number,
): SessionIssue {
  const { chosen, wrong } = previous ?? {};
  return {
    revision: (previous?.revision ?? 0) + 1,
    since: previous?.since ?? now,
    intendedAt: now,
    mode,
    pendingSteps: [],
    ...(chosen && { chosen }),
    ...(wrong && { wrong }),
  };
}

/** The record once Jira has refused to create the issue: nothing is on its way. */
export function withoutIntent(previous: SessionIssue): SessionIssue {
  return { ...previous, revision: previous.revision + 1, intendedAt: previous.since - intentRestsFor };
}

/** The record once the issue is known. */
export function withIssue(
  previous: SessionIssue,
  issueKey: string,
  pendingSteps: readonly PendingStep[],
): SessionIssue {
  return { ...previous, revision: previous.revision + 1, issueKey, pendingSteps: [...pendingSteps] };
}
