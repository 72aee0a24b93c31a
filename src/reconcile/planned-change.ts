/** One change of Jira that a plan makes, as a dry run shows it. */
export type PlannedChange = PlannedIssue | ChangeOfIssue;

/** An issue that would come into being. It has no key yet: this one stands for it. */
export interface PlannedIssue {
  what: 'issue' | 'request';
  change: 'add';
  issueKey: string;
  projectKey: string;
  content: ChangeContent;
}

export interface ChangeOfIssue {
  what: ChangedPart;
  change: 'add' | 'update' | 'remove' | 'set';
  issueKey: string;
  /** Absent: there is no more to tell. */
  content?: ChangeContent;
}

export type ChangedPart =
  'work-log' | 'comment' | 'attachment' | 'link' | 'assignee' | 'watcher' | 'transition' | 'marker';

/** What Jira gets beside the reports. */
export type ChangeContent = Readonly<Record<string, unknown>>;
