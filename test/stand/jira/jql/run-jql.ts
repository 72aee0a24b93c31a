import type { JiraSite } from '../site/jira-site';
import { holds, isInLevel } from '../site/permissions';
import type { IndexedIssue, SearchIndex } from '../site/search-index';
import { matchesClause } from './match-clause';
import type { JqlQuery } from './parse-jql';
import { indexedProperty, momentOf, numberOf, propertyAt, type IndexedProperty } from './property-clause';
import { unknownField } from './unknown-field';

/** Who searches, and when. */
export interface Searcher {
  site: JiraSite;
  accountId: string | undefined;
  now: number;
}

/**
 * The ids of the issues that a query finds, among those that the searcher may see, as the index knows them.
 *
 * @throws Refusal 400 if the query names a project, an issue or a field that does not exist
 */
export function runJql(searcher: Searcher, query: JqlQuery): string[] {
  const { site, accountId, now } = searcher;
  const visible = site.index.seenAt(now).filter(({ id, projectKey }) => {
    const project = site.projects.get(projectKey);
    if (project === undefined || !holds(site, accountId, 'BROWSE_PROJECTS', project)) return false;
    const issue = site.issue(id);
    return issue === undefined || isInLevel(site.projectOf(issue), accountId, issue);
  });
  checkQuery(searcher, query);
  const found = visible.filter((issue) =>
    query.clauses.every((clause) => matchesClause(searcher, issue, clause)),
  );
  return found.sort(comparison(site.index, query.orderBy)).map(({ id }) => id);
}

/** A query is refused for what is wrong with it, whether there are issues to hold it against or not. */
function checkQuery(searcher: Searcher, { clauses, orderBy }: JqlQuery): void {
  for (const clause of clauses) matchesClause(searcher, nothing, clause);
  comparison(searcher.site.index, orderBy)(nothing, nothing);
}

const nothing: IndexedIssue = {
  at: 0,
  id: '',
  key: '',
  projectKey: '',
  issueTypeName: '',
  statusName: '',
  summary: '',
  text: '',
  assignee: null,
  reporter: null,
  creator: null,
  labels: [],
  created: 0,
  updated: 0,
  properties: new Map(),
};

function comparison(
  index: SearchIndex,
  orderBy: JqlQuery['orderBy'],
): (a: IndexedIssue, b: IndexedIssue) => number {
  const orders = orderBy.length === 0 ? [{ field: 'created', descending: true }] : orderBy;
  return (a, b) => {
    for (const { field, descending } of orders) {
      const difference = compareBy(index, field, a, b);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return Number(b.id) - Number(a.id);
  };
}

function compareBy(index: SearchIndex, field: string, a: IndexedIssue, b: IndexedIssue): number {
  if (field === 'created' || field === 'updated') return a[field] - b[field];
  if (field === 'key' || field === 'issuekey') return Number(a.id) - Number(b.id);
  const property = indexedProperty(index, field);
  if (property === undefined) throw unknownField(field);
  return compareValues(rankOf(a, property), rankOf(b, property));
}

/** What has no value comes first. */
function rankOf(issue: IndexedIssue, property: IndexedProperty): number | string {
  const [value] = propertyAt(issue.properties, property);
  if (property.type === 'string') return value ?? '';
  const [rank = -Infinity] = value === undefined ? [] : numbersBy(property)(value);
  return rank;
}

function numbersBy({ type }: IndexedProperty): (text: string) => number[] {
  return type === 'date' ? momentOf : numberOf;
}

function compareValues(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
