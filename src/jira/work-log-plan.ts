import { timesIn, type WrittenTimes } from './work-log-hash';

/** Tells one work log of a session from the others, and one version of it from the next. */
export interface WorkLogMark {
  /** Absent: it is the session's. */
  representative?: string;
  hash: string;
}

/** One that the issue has. */
export interface WorkLogOnIssue extends WorkLogMark, Partial<WrittenTimes> {
  id: string;
}

/** What a person has changed of a work log in Jira. It stays as it is. */
export interface ChangedByPerson {
  start: boolean;
  time: boolean;
}

/** What makes an issue agree with the work logs that a session is to have. */
export interface WorkLogPlan<Wanted> {
  create: Wanted[];
  update: { id: string; wanted: Wanted; changed: ChangedByPerson }[];
  keep: { id: string; wanted: Wanted }[];
  /** Ids of what came into being twice or is wanted no longer. */
  remove: string[];
}

/**
 * Compares the work logs that a session is to have with those that it has on the issue. Each representative, or the
 * session, has one; of several the first is kept. Start and time that a person changed stay; the text is the app's.
 *
 * @param wanted each representative once
 */
export function planWorkLogs<Wanted extends WorkLogMark>(
  wanted: readonly Wanted[],
  found: readonly WorkLogOnIssue[],
): WorkLogPlan<Wanted> {
  const plan: WorkLogPlan<Wanted> = { create: [], update: [], keep: [], remove: [] };
  const chosen = new Set<string>();
  for (const one of wanted) {
    const known = found.find(({ representative }) => representative === one.representative);
    if (!known) {
      plan.create.push(one);
      continue;
    }
    chosen.add(known.id);
    const { id } = known;
    if (known.hash === one.hash) plan.keep.push({ id, wanted: one });
    else plan.update.push({ id, wanted: one, changed: changedByPerson(known) });
  }
  plan.remove = found.map(({ id }) => id).filter((id) => !chosen.has(id));
  return plan;
}

/** What it shows differs from what the app wrote, as its hash tells. */
function changedByPerson({ hash, startedAt, timeSpentSeconds }: WorkLogOnIssue): ChangedByPerson {
  const written = timesIn(hash);
  const differs = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  return {
    start: differs(written?.startedAt, startedAt),
    time: differs(written?.timeSpentSeconds, timeSpentSeconds),
  };
}
