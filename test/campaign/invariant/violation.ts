/** Something that must not be, found at the end of a run. */
export interface Violation {
  what: string;
  /** The session that it is about, where it is about one. */
  lsid?: string;
}
