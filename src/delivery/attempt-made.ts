/** What an attempt's record tells beside its outcome, at no write more. */
export interface AttemptMade {
  /** How often the delivery was tried before without a record of it. */
  tries: number;
  /** How long the attempt took, in milliseconds. */
  took: number;
  /** What was called of Jira last; absent if nothing was. */
  call?: CallMade;
}

/** A call of Jira. Who makes it tells of it before and after. */
export interface CallMade {
  /** The method and the path, without its query, which may hold what somebody typed. */
  called: string;
  /** Absent if no answer came. */
  status?: number;
}
