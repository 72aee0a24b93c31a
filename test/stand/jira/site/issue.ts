import type { AdfDocument } from '../adf';
import type { FieldValue } from './field';

export interface Issue {
  id: string;
  key: string;
  /** Keys it had before it was moved; they still lead to it. */
  formerKeys: string[];
  projectKey: string;
  issueTypeId: string;
  statusId: string;
  /** By field id; `undefined` and `null` both mean empty. */
  fields: Map<string, FieldValue>;
  /** Absent: everybody sees it who may browse its project. */
  securityLevelId?: string;
  creator: string | null;
  created: number;
  updated: number;
  originalEstimateSeconds?: number;
  remainingEstimateSeconds?: number;
  properties: Map<string, unknown>;
  comments: Comment[];
  worklogs: Worklog[];
  /** What its `timespent` lacks, and its latest change: see `losesTimeWithinMs`. */
  lostTime?: { seconds: number; changedAt: number; changedBy: number };
  attachments: Attachment[];
  remoteLinks: RemoteLink[];
  watchers: Set<string>;
  history: HistoryEntry[];
  /** The request type it was raised with, for a customer's request. */
  requestTypeId?: string;
}

export interface EntityProperty {
  key: string;
  value: unknown;
}

/** Who wrote something and when, and who changed it last. */
export interface Authorship {
  author: string;
  updateAuthor: string;
  created: number;
  updated: number;
}

export interface Comment extends Authorship {
  id: string;
  body: AdfDocument;
  properties: Map<string, unknown>;
  visibility?: Visibility;
}

export interface Worklog extends Authorship {
  id: string;
  comment?: AdfDocument;
  started: number;
  timeSpentSeconds: number;
  properties: Map<string, unknown>;
  visibility?: Visibility;
}

export interface Visibility {
  type: 'group' | 'role';
  value?: string | undefined;
  identifier?: string | undefined;
}

export interface Attachment {
  id: string;
  filename: string;
  mimeType: string;
  author: string;
  created: number;
  content: Uint8Array;
}

export interface RemoteLink {
  id: string;
  globalId?: string | undefined;
  relationship?: string | undefined;
  application?: unknown;
  object: { url: string; title: string; summary?: string | undefined; icon?: unknown; status?: unknown };
}

export interface HistoryEntry {
  at: number;
  author: string | null;
  items: HistoryItem[];
}

export interface HistoryItem {
  field: string;
  from: string | null;
  to: string | null;
  /** If the values above are names. */
  ids?: { from: string; to: string };
}

/** A field that holds text, or the empty text. */
export function textField(issue: Issue, fieldId: string): string {
  const value = issue.fields.get(fieldId);
  return typeof value === 'string' ? value : '';
}
