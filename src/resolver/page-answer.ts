import type { SettingsRemark } from './settings-remark';

/** Every answer of a page's resolver: a value, or a problem in words that the page can show. */
export type PageAnswer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Problem =
  /** The caller may not do this. */
  | { kind: 'forbidden'; message: string }
  /** The input is wrong; one message for each field, with its path such as `issueCreation.projectId`. */
  | { kind: 'invalid'; message: string; fields: FieldProblem[] }
  /** Somebody else changed it in the meantime; `changes` says what. */
  | { kind: 'stale'; message: string; changes: FieldChange[] }
  /** Nothing was stored, because somebody has to say yes to these remarks first: `keys` are what a yes sends back. */
  | { kind: 'needs-confirmation'; message: string; remarks: SettingsRemark[]; keys: string[] }
  | { kind: 'not-found'; message: string }
  | { kind: 'failed'; message: string; advice: string };

export interface FieldProblem {
  path: string;
  message: string;
}

/** A field that differs, with both values in words. */
export interface FieldChange {
  path: string;
  label: string;
  before: string;
  after: string;
  /** Both values are people: accounts during a change, pseudonyms once it is recorded, names on the page. */
  isPerson?: true;
}
