/** Something that must not be, found at the end of a run. */
export interface Violation {
  what: string;
  /** The session that it is about, if it is about one. */
  lsid?: string;
}
