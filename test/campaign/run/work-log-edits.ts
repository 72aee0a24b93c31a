import type { Issue, Worklog } from '../../stand/jira/site/issue';

/** What people have done by hand to the work logs of a run. */
export class WorkLogEdits {
  private readonly edited = new Map<string, Partial<Pick<Worklog, 'started' | 'timeSpentSeconds'>>>();
  private readonly deleted = new Set<string>();
  private readonly copies: { issue: Issue; id: string; content: string }[] = [];

  /** Somebody gives it another start or time. */
  edit(workLog: Worklog, change: Partial<Pick<Worklog, 'started' | 'timeSpentSeconds'>>): void {
    Object.assign(workLog, change);
    this.edited.set(workLog.id, { ...this.edited.get(workLog.id), ...change });
  }

  /** What somebody has changed of it. */
  of({ id }: Worklog): Partial<Pick<Worklog, 'started' | 'timeSpentSeconds'>> {
    return this.edited.get(id) ?? {};
  }

  delete(issue: Issue, workLog: Worklog, session: { configurationId: string; lsid: string }): void {
    issue.worklogs = issue.worklogs.filter((other) => other !== workLog);
    this.deleted.add(keyOf(issue, session));
  }

  /** Whether somebody has deleted one of that session there: none may be left, or a new one. */
  isDeleted(issue: Issue, session: { configurationId: string; lsid: string }): boolean {
    return this.deleted.has(keyOf(issue, session));
  }

  /** Somebody logs work of their own, with a copy of the app's property. */
  copy(issue: Issue, copy: Worklog): void {
    issue.worklogs.unshift(copy);
    this.copies.push({ issue, id: copy.id, content: contentOf(copy) });
  }

  /** What the app has done to what it did not write. */
  violations(): string[] {
    return this.copies.flatMap(({ issue, id, content }) => {
      const now = issue.worklogs.find((workLog) => workLog.id === id);
      if (now && contentOf(now) === content) return [];
      return [`${issue.key} has lost a person’s work log ${id}, or it was changed.`];
    });
  }
}

function keyOf({ id }: Issue, { configurationId, lsid }: { configurationId: string; lsid: string }): string {
  return `${id} ${configurationId} ${lsid}`;
}

function contentOf({ properties, ...workLog }: Worklog): string {
  return JSON.stringify([workLog, [...properties]]);
}
