import type { WhyImpossible } from '../jira/transitions/choose-transition';
import type { RefusedWay } from '../jira/transitions/make-one-of';
import type { UnmatchedReason } from '../jira/unmatched-representative';

/**
 * What came of one thing that was to be done for a session. Data: `results-in-words.ts` makes sentences of it, and
 * nothing reads a sentence back.
 *
 * `unchanged`: it was so already. `impossible`: it was not tried, since it cannot be. `refused`: Jira did not take it.
 */
export type Result = WriteResult | TemplateResult | FailureResult;

/** What came of one thing that was to be done to one issue. */
export type WriteResult = { issueKey: string } & (
  | IssueResult
  | FieldResult
  | MarkerResult
  | WatcherResult
  | WorkLogResult
  | CommentResult
  | AttachmentResult
  | LinkResult
  | AssigneeResult
  | ReporterResult
  | TransitionResult
  | RemovalResult
  | KeptResult
);

export type IssueResult = { kind: 'issue' } & (
  | { outcome: 'written' }
  /** An earlier attempt had created it. */
  | { outcome: 'unchanged'; code: 'found-again' }
  | { outcome: 'unchanged'; code: 'record-damaged'; field: string }
  /** Jira has others of the same session. */
  | { outcome: 'unchanged'; code: 'has-duplicates'; duplicates: readonly string[] }
  /** It was created beside the one that is used. */
  | { outcome: 'written'; code: 'is-duplicate' }
  /** Jira does not know it, or hides it from the app. */
  | { outcome: 'impossible'; code: 'unknown' }
  /** A word that only looks like a key: there is no such project. */
  | { outcome: 'unchanged'; code: 'no-key' }
);

/** A field of a new issue that Jira filled by itself. */
export interface FieldResult {
  kind: 'field';
  outcome: 'refused';
  field: string;
  jiraSays: string;
}

/** By which an issue is known as the session's. */
export type MarkerResult = { kind: 'marker' } & Denied;

export type WatcherResult = { kind: 'watcher'; name: string } & ({ outcome: 'written' } | Denied);

export interface WorkLogResult {
  kind: 'work-log';
  outcome: 'written' | 'unchanged';
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  /** For how many representatives there is none, since there are too many of them. */
  leftOut: number;
  /** The id of the first one. */
  id?: string;
}

export type CommentResult = { kind: 'comment' } & (
  | { outcome: 'written'; isNew: boolean }
  | { outcome: 'unchanged' }
  /** The project is no service desk, so that everybody would see it. */
  | { outcome: 'impossible'; code: 'would-be-public' }
);

export interface AttachmentResult {
  kind: 'attachment';
  outcome: 'written' | 'unchanged';
}

export interface LinkResult {
  kind: 'link';
  outcome: 'written' | 'unchanged';
  to: readonly LinkTarget[];
}

export type LinkTarget = 'chat' | 'recording';

export type AssigneeResult = { kind: 'assignee' } & AssigneeOutcome;

/** That the customer of the session reports the issue that was created for it. Their address is nowhere told. */
export type ReporterResult = { kind: 'reporter' } & ReporterOutcome;

export type ReporterOutcome =
  | { outcome: 'written' }
  | { outcome: 'impossible'; why: 'no-address' | 'nobody' | 'several' | 'hidden' }
  /** Jira's words are left out: they may name the account. */
  | { outcome: 'refused' };

export type AssigneeOutcome =
  | { outcome: 'written'; accountId: string; whom: 'default'; instead?: WhyNobody }
  /** `mapped`: by the administrator. */
  | { outcome: 'written'; accountId: string; whom: 'mapped' | 'leading'; name: string }
  | { outcome: 'impossible'; why: WhyNobody }
  /** Somebody else has taken it meanwhile. */
  | { outcome: 'unchanged' }
  | Denied;

/** Why no Jira user is known for the session's leading representative. */
export type WhyNobody =
  | { code: 'no-representative' }
  /** `isNews`: it was put on the administrator's list just now. */
  | { code: 'unmatched'; name: string; reason: UnmatchedReason; isNews: boolean };

export type TransitionResult = {
  kind: 'transition';
  /** Whose survey asks for it. */
  survey: 'customer' | 'representative';
  /** By the name that the rule gives it. */
  transition: string;
} & TransitionOutcome;

export type TransitionOutcome =
  | TransitionMade
  | { outcome: 'unchanged'; code: 'done-before' }
  | { outcome: 'unchanged'; code: 'there'; status: string }
  | { outcome: 'impossible'; why: WhyImpossible }
  /** `others`: which other ways were tried after the first one. */
  | (Refused & { others?: readonly RefusedWay[] });

export interface TransitionMade {
  outcome: 'written';
  to: string;
  /** The transition's own name. */
  by: string;
  /** The resolution that it did not set, although the rule asks for it. */
  without?: string;
  /** Ways that were tried before. */
  refused: readonly RefusedWay[];
  /** Only of a plan: what its screen requires and the app does not fill, by name. */
  asks?: readonly string[];
}

/** What the app wrote for a session to an issue that is not the session's. */
export interface RemovalResult {
  kind: 'removal';
  part: RemovedPart;
  outcome: 'written';
  count: number;
}

export type RemovedPart = 'work-log' | 'comment' | 'attachment' | 'link';

/** What nobody can take back of an issue that is not the session's. */
export interface KeptResult {
  kind: 'kept';
  outcome: 'unchanged';
  /** `issue`: it was created for the session itself. `effects`: what else the app may have done there. */
  what: 'issue' | 'effects';
}

interface Refused {
  outcome: 'refused';
  jiraSays: string;
}

interface Denied extends Refused {
  /** The next attempt may find it gone. */
  mayPass: boolean;
}

/** A report that was not written with the template that the configuration names. */
export interface TemplateResult {
  kind: 'template';
  outcome: 'replaced';
  /** Its name; absent if nobody knows it. */
  name?: string;
  /** Absent: it does not exist any more. */
  why?: string;
}

/** One of several issues, of which another one failed the whole. */
export interface FailureResult {
  kind: 'failure';
  outcome: 'failed';
  /** What was done to it all the same. */
  results: readonly Result[];
  /** The error's own text. */
  cause: string;
}

/** Whether an issue shows something of a session after it, or has been given to somebody. */
export function isOnIssue({ kind, outcome }: Result): boolean {
  if (kind === 'assignee') return true;
  return outcome === 'written' || outcome === 'unchanged';
}
