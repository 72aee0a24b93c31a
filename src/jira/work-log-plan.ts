/** Tells one work log of a session from the others, and one version of it from the next. */
export interface WorkLogMark {
  /** Absent: it is the session's. */
  representative?: string;
  hash: string;
}

/** What makes an issue agree with the work logs that a session is to have. */
export interface WorkLogPlan<Wanted> {
  create: Wanted[];
  update: { id: string; wanted: Wanted }[];
  keep: { id: string; wanted: Wanted }[];
  /** Ids of what came into being twice or is wanted no longer. */
  remove: string[];
}

/**
 * Compares the work logs that a session is to have with those that it has on the issue. Each representative, or the
 * session, has one; of several the first is kept.
 *
 * @param wanted each representative once
 */
export function planWorkLogs<Wanted extends WorkLogMark>(
  wanted: readonly Wanted[],
  found: readonly (WorkLogMark & { id: string })[],
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
    (known.hash === one.hash ? plan.keep : plan.update).push({ id: known.id, wanted: one });
  }
  plan.remove = found.map(({ id }) => id).filter((id) => !chosen.has(id));
  return plan;
}
