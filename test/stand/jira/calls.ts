import type { Actor } from './actor';

/** One call that reached the simulator, for tests that count and pin. */
export interface RecordedCall {
  /** When it arrived; milliseconds since 1970 UTC. */
  at: number;
  actor: Actor;
  method: string;
  path: string;
  query: Record<string, string>;
  /** What was answered, even if the answer got lost; 0 if there was no connection. */
  status: number;
  /** What it cost of the hourly quota. */
  points: number;
  /** The kind of the fault that struck, if one did. */
  fault?: 'answer' | 'lost-answer' | 'no-connection' | 'slow' | 'late-effect';
}

/** The body of a call that had one, whether it was taken or refused. */
export interface RecordedRequest {
  at: number;
  actor: Actor;
  method: string;
  path: string;
  /** JSON if it was JSON, `undefined` for a multipart body. */
  body: unknown;
  status: number;
}

/** A notification that Jira would have mailed to the watchers of an issue. */
export interface SentNotification {
  at: number;
  issueKey: string;
  event: 'work-log' | 'comment' | 'issue-updated' | 'reply-to-customer';
  /** Of a reply: who is mailed about it, and the comment. */
  reply?: { customer: string; commentId: string };
}

/** An email that Jira was asked to send about an issue. */
export interface SentMail {
  at: number;
  issueKey: string;
  subject: string;
  text: string;
  /** Accounts. */
  users: string[];
  /** By their ids. */
  groups: string[];
}
