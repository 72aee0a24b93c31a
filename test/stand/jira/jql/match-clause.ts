import { refusal } from '../refusal';
import { holds, sees } from '../site/permissions';
import type { IndexedIssue } from '../site/search-index';
import { instantOf } from './instants';
import type { Clause } from './parse-jql';
import { propertyClause, propertyAt } from './property-clause';
import type { Searcher } from './run-jql';

/** Whether an issue satisfies one clause. @throws Refusal 400 if the clause makes no sense */
export function matchesClause(searcher: Searcher, issue: IndexedIssue, clause: Clause): boolean {
  const property = propertyClause(clause.field);
  if (property !== undefined) {
    if (!searcher.site.index.knowsProperty(property)) throw unknownField(clause.field);
    return matchesValues(clause, propertyAt(issue.properties, property));
  }
  switch (clause.field.toLowerCase()) {
    case 'key':
    case 'issuekey':
    case 'issue':
      return matchesKey(searcher, issue, clause);
    case 'project':
      return matchesProject(searcher, issue, clause);
    case 'summary':
      return matchesText(clause, issue.summary);
    case 'text':
      return matchesText(clause, issue.text);
    case 'created':
      return matchesInstant(searcher, clause, issue.created);
    case 'updated':
      return matchesInstant(searcher, clause, issue.updated);
    case 'status':
      return matchesValues(clause, [issue.statusName]);
    case 'issuetype':
      return matchesValues(clause, [issue.issueTypeName]);
    case 'labels':
      return matchesValues(clause, issue.labels);
    case 'assignee':
      return matchesUser(searcher, clause, issue.assignee);
    case 'reporter':
      return matchesUser(searcher, clause, issue.reporter);
    case 'creator':
      return matchesUser(searcher, clause, issue.creator);
    default:
      throw unknownField(clause.field);
  }
}

function matchesKey({ site, accountId }: Searcher, issue: IndexedIssue, clause: Clause): boolean {
  const ids = clause.values.map((key) => {
    const named = site.issue(key);
    if (named === undefined || !sees(site, accountId, named))
      throw refusal(400, `An issue with key '${key}' does not exist for field 'key'.`);
    return named.id;
  });
  return matchesValues({ ...clause, values: ids }, [issue.id]);
}

function matchesProject({ site, accountId }: Searcher, issue: IndexedIssue, clause: Clause): boolean {
  const keys = clause.values.map((value) => {
    const byName = [...site.projects.values()].find(({ name }) => name === value);
    const named = site.project(value) ?? byName;
    if (named === undefined || !holds(site, accountId, 'BROWSE_PROJECTS', named)) {
      throw refusal(400, `The value '${value}' does not exist for the field 'project'.`);
    }
    return named.key;
  });
  return matchesValues({ ...clause, values: keys }, [issue.projectKey]);
}

function matchesUser({ accountId = '' }: Searcher, clause: Clause, has: string | null): boolean {
  const values = clause.values.map((value) => (value === 'currentUser()' ? accountId : value));
  return matchesValues({ ...clause, values }, has === null ? [] : [has]);
}

/** Words in any order, each in full or, with `*` behind it, its start; in quotation marks a phrase. */
function matchesText(clause: Clause, text: string): boolean {
  const wanted = (clause.values[0] ?? '').toLowerCase();
  const phrase = /^"(.*)"$/.exec(wanted)?.[1];
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const found =
    phrase === undefined
      ? wordsOf(wanted).every((word) => words.some((other) => isWord(word, other)))
      : text.toLowerCase().includes(phrase);
  if (clause.operator === '~') return found;
  if (clause.operator === '!~') return !found;
  throw unsupported(clause);
}

function wordsOf(wanted: string): string[] {
  return wanted.split(/[^\p{L}\p{N}*]+/u).filter((word) => word !== '');
}

function isWord(wanted: string, word: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

function matchesInstant({ now }: Searcher, clause: Clause, at: number): boolean {
  const bound = instantOf(clause.values[0] ?? '', now);
  switch (clause.operator) {
    case '>=':
      return at >= bound;
    case '>':
      return at > bound;
    case '<=':
      return at <= bound;
    case '<':
      return at < bound;
    default:
      throw unsupported(clause);
  }
}

function matchesValues(clause: Clause, has: string[]): boolean {
  const mine = has.map((value) => value.toLowerCase());
  const any = clause.values.some((value) => mine.includes(value.toLowerCase()));
  switch (clause.operator) {
    case '=':
    case 'in':
      return any;
    case '!=':
      return mine.length > 0 && !any;
    case 'is empty':
      return mine.length === 0;
    case 'is not empty':
      return mine.length > 0;
    default:
      throw unsupported(clause);
  }
}

/** Jira's answer to a field that does not exist, or that nobody has had indexed. */
export function unknownField(field: string) {
  return refusal(400, `Field '${field}' does not exist or you do not have permission to view it.`);
}

function unsupported({ operator, field }: Clause) {
  return refusal(400, `The operator '${operator}' is not supported by the '${field}' field.`);
}
