/** A number that was counted up to a limit. */
export interface Count {
  value: number;
  /** Whether there are more than `value`. */
  orMore: boolean;
}
