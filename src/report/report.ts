import type { AdfDocument } from './adf';

/** The text for a session, in the form that Jira takes. */
export interface Report {
  adf: AdfDocument;
  /** SHA-256 of the document's canonical JSON, in hex: equal for equal reports. */
  hash: string;
  /** Absent if the report shows everything that its template asks for. */
  shortened?: Shortened;
  /** The report as plain text. */
  text: string;
}

export interface Shortened {
  chatLinesLeftOut: number;
}
