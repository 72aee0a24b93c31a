import type { SentMail, SentNotification } from '../calls';
import type { FieldOption, NamedChoice } from './field';
import type { HistoryItem, Issue } from './issue';
import type { Component, IssueType, Project } from './project';
import { SearchIndex } from './search-index';
import type { ServiceDesk } from './service-desk';
import type { JiraUser } from './user';

/** The most of each kind that one issue takes; Jira Cloud's published per-issue limits. */
export interface IssueLimits {
  comments: number;
  worklogs: number;
  attachments: number;
  remoteLinks: number;
}

type Counted = 'issue' | 'comment' | 'worklog' | 'attachment' | 'remoteLink';

/** Everything that a Jira site holds. Tests may change it directly. */
export class JiraSite {
  readonly users = new Map<string, JiraUser>();
  readonly projects = new Map<string, Project>();
  readonly serviceDesks: ServiceDesk[] = [];
  /** Groups of users: their names by their ids. */
  readonly groups = new Map<string, string>();
  readonly notifications: SentNotification[] = [];
  readonly mails: SentMail[] = [];
  /** Whether Jira sends any email. */
  sendsMail = true;
  /** What the app keeps for the display conditions of its modules. */
  readonly appProperties = new Map<string, unknown>();
  readonly index = new SearchIndex();
  readonly issueLimits: IssueLimits = {
    comments: 5_000,
    worklogs: 10_000,
    attachments: 2_000,
    remoteLinks: 2_000,
  };
  timeTrackingEnabled = true;
  /**
   * Within which time two changes of an issue's work logs are made from the same sum: the work logs are both there, and
   * the issue's `timespent` lacks one. Never if absent.
   */
  losesTimeWithinMs: number | undefined;
  priorities: NamedChoice[] = [];
  resolutions: NamedChoice[] = [];
  private readonly issuesById = new Map<string, Issue>();
  private readonly idsByKey = new Map<string, string>();
  private readonly counters = new Map<Counted, number>();

  /** @param baseUrl where the site is, without a slash at the end; the `self` links start with it */
  constructor(readonly baseUrl: string) {}

  /** The next id of a kind; ids are numbers as text and never come twice. */
  nextId(kind: Counted): string {
    const next = (this.counters.get(kind) ?? 10_000) + 1;
    this.counters.set(kind, next);
    return String(next);
  }

  /** Gives a project's next issue key away; none that an issue had before it was moved. */
  nextIssueKey(project: Project): string {
    project.lastIssueNumber += 1;
    const key = `${project.key}-${project.lastIssueNumber}`;
    return this.idsByKey.has(key) ? this.nextIssueKey(project) : key;
  }

  issues(): Issue[] {
    return [...this.issuesById.values()];
  }

  addIssue(issue: Issue): void {
    this.issuesById.set(issue.id, issue);
    for (const key of [issue.key, ...issue.formerKeys]) this.idsByKey.set(key.toUpperCase(), issue.id);
    this.index.note(this, issue, issue.updated);
  }

  /** Deletes an issue for good; its keys are never given away again. */
  deleteIssue(issue: Issue): void {
    this.issuesById.delete(issue.id);
    this.index.forget(issue.id);
  }

  /** By id, by key in any letter case, or by a key from before a move. */
  issue(idOrKey: string): Issue | undefined {
    return this.issuesById.get(this.idsByKey.get(idOrKey.toUpperCase()) ?? idOrKey);
  }

  /** By id or by key in any letter case. */
  project(idOrKey: string): Project | undefined {
    const byKey = this.projects.get(idOrKey.toUpperCase());
    return byKey ?? [...this.projects.values()].find(({ id }) => id === idOrKey);
  }

  projectOf(issue: Issue): Project {
    const project = this.projects.get(issue.projectKey);
    if (project === undefined) throw new Error(`Issue ${issue.key} is in no project`);
    return project;
  }

  issueTypeOf(issue: Issue): IssueType {
    const type = this.projectOf(issue).issueTypes.find(({ id }) => id === issue.issueTypeId);
    if (type === undefined) throw new Error(`Issue ${issue.key} is of no type of its project`);
    return type;
  }

  /**
   * Moves an issue into another project, where it gets a new key and, unless there is one of the same name, the
   * first issue type. The old key still leads to it.
   */
  moveIssue(issue: Issue, to: Project, at: number): void {
    const { name } = this.issueTypeOf(issue);
    const type = to.issueTypes.find((candidate) => candidate.name === name) ?? to.issueTypes[0];
    issue.issueTypeId = type?.id ?? issue.issueTypeId;
    issue.formerKeys.push(issue.key);
    issue.key = this.nextIssueKey(to);
    issue.projectKey = to.key;
    // Levels belong to a scheme: one that the other project does not have is lost.
    if (!to.securityLevels?.some(({ id }) => id === issue.securityLevelId)) delete issue.securityLevelId;
    this.idsByKey.set(issue.key.toUpperCase(), issue.id);
    this.changed(issue, null, at, []);
  }

  /** Notes that an issue has changed: its time, its history and, with its lag, the search index. */
  changed(issue: Issue, author: string | null, at: number, items: HistoryItem[]): void {
    issue.updated = at;
    if (items.length > 0) issue.history.push({ at, author, items });
    this.index.note(this, issue, at);
  }
}

/** What all choices of fields have in common: an id. */
export function byId<Choice extends FieldOption | NamedChoice | Component>(
  choices: readonly Choice[],
  id: string,
): Choice | undefined {
  return choices.find((choice) => choice.id === id);
}
