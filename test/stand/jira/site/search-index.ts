import { plainTextOf } from '../adf';
import type { Issue } from './issue';
import { textField } from './issue';
import type { JiraSite } from './jira-site';
import { statusOf } from './workflow';

/** What the search knows of an issue as it was at a moment. */
export interface IndexedIssue {
  at: number;
  id: string;
  key: string;
  projectKey: string;
  issueTypeName: string;
  statusName: string;
  summary: string;
  /** Summary, description and comments. */
  text: string;
  assignee: string | null;
  reporter: string | null;
  creator: string | null;
  labels: string[];
  created: number;
  updated: number;
  properties: Map<string, unknown>;
}

/** A value of an issue property that is indexed: how it compares, and its name in JQL, if it has one. */
export interface SearchableProperty {
  propertyKey: string;
  path: string;
  type: 'number' | 'string' | 'text' | 'user' | 'date';
  searchAlias?: string | undefined;
}

/** Jira's search is eventually consistent: it answers from issues as they were `lagMs` ago. */
export class SearchIndex {
  lagMs = 3_000;
  /**
   * Which values of properties can be searched for. Jira indexes only what an app's manifest declares
   * (`jira:entityProperty`); `undefined` lets everything be found.
   */
  searchableProperties: readonly SearchableProperty[] | undefined;
  private readonly revisions = new Map<string, IndexedIssue[]>();

  /** Records how an issue looks at a moment. */
  note(site: JiraSite, issue: Issue, at: number): void {
    const known = settled(this.revisions.get(issue.id) ?? [], at - this.lagMs);
    this.revisions.set(issue.id, [...known, revisionOf(site, issue, at)]);
  }

  /** An issue that is deleted is no longer found. */
  forget(id: string): void {
    this.revisions.delete(id);
  }

  /** How a value of a property is indexed; `undefined` if it is not. */
  propertyAt(key: string, path: string): SearchableProperty | undefined {
    if (this.searchableProperties === undefined) return { propertyKey: key, path, type: 'string' };
    return this.searchableProperties.find((one) => one.propertyKey === key && one.path === path);
  }

  /** What is indexed under a name of its own for JQL, whose fields have no letter case. */
  propertyNamed(alias: string): SearchableProperty | undefined {
    const name = alias.toLowerCase();
    return this.searchableProperties?.find(({ searchAlias }) => searchAlias?.toLowerCase() === name);
  }

  /** Every issue as the search sees it at a moment; issues younger than the lag are missing. */
  seenAt(now: number): IndexedIssue[] {
    const heard = now - this.lagMs;
    return [...this.revisions.values()].flatMap((revisions) =>
      settled(revisions, heard)
        .slice(0, 1)
        .filter(({ at }) => at <= heard),
    );
  }
}

/** Drops what is older than the newest revision up to a moment: nobody will ask for it any more. */
function settled(revisions: IndexedIssue[], heard: number): IndexedIssue[] {
  const newest = revisions.filter(({ at }) => at <= heard).length - 1;
  return revisions.slice(Math.max(0, newest));
}

function revisionOf(site: JiraSite, issue: Issue, at: number): IndexedIssue {
  const description = issue.fields.get('description');
  const labels = issue.fields.get('labels');
  const texts = issue.comments.map(({ body }) => plainTextOf(body));
  if (typeof description === 'object' && description !== null && 'type' in description) {
    texts.unshift(plainTextOf(description));
  }
  const summary = textField(issue, 'summary');
  return {
    at,
    id: issue.id,
    key: issue.key,
    projectKey: issue.projectKey,
    issueTypeName: site.issueTypeOf(issue).name,
    statusName: statusOf(site.projectOf(issue).workflow, issue.statusId).name,
    summary,
    text: [summary, ...texts].join('\n'),
    assignee: textField(issue, 'assignee') || null,
    reporter: textField(issue, 'reporter') || null,
    creator: issue.creator,
    labels: Array.isArray(labels) ? [...labels] : [],
    created: issue.created,
    updated: issue.updated,
    properties: new Map(issue.properties),
  };
}
