/** A stored document with the number of its version, which guards against two writers at once. */
export interface Revised<T> {
  /** 0 if nothing is stored yet. */
  revision: number;
  content: T;
}
