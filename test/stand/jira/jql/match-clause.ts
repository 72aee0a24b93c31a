import { refusal } from '../refusal';
import { holds, sees } from '../site/permissions';
import type { IndexedIssue } from '../site/search-index';
import { instantOf } from './instants';
import type { Clause } from './parse-jql';
import { indexedProperty, momentOf, numberOf, propertyAt, type IndexedProperty } from './property-clause';
import type { Searcher } from './run-jql';
import { unknownField } from './unknown-field';

/** Whether an issue satisfies one clause. @throws Refusal 400 if the clause makes no sense */
export function matchesClause(searcher: Searcher, issue: IndexedIssue, clause: Clause): boolean {
  const property = indexedProperty(searcher.site.index, clause.field);
  if (property) return matchesProperty(searcher, issue, clause, property);
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

function matchesProperty(
  searcher: Searcher,
  issue: IndexedIssue,
  clause: Clause,
  property: IndexedProperty,
): boolean {
  const has = propertyAt(issue.properties, property);
  switch (property.type) {
    case 'number':
      return matchesOrdered(clause, has.flatMap(numberOf), (text) => wantedNumber(text, clause.field));
    case 'date':
      return matchesOrdered(clause, has.flatMap(momentOf), (text) =>
        instantOf(text, searcher.now, clause.field),
      );
    case 'text':
      return has.some((text) => matchesText(clause, text));
    case 'string':
    case 'user':
      return matchesValues(clause, has);
  }
}

function wantedNumber(text: string, field: string): number {
  const [number] = numberOf(text);
  if (number === undefined) throw refusal(400, `The value '${text}' for field '${field}' is no number.`);
  return number;
}

/** Of several values in a list, one that compares so is enough. */
function matchesOrdered(clause: Clause, has: number[], wanted: (text: string) => number): boolean {
  const [bound = NaN, ...others] = clause.values.map(wanted);
  switch (clause.operator) {
    case '=':
    case 'in':
      return [bound, ...others].some((value) => has.includes(value));
    case '!=':
      return has.length > 0 && !has.includes(bound);
    case '>=':
      return has.some((value) => value >= bound);
    case '>':
      return has.some((value) => value > bound);
    case '<=':
      return has.some((value) => value <= bound);
    case '<':
      return has.some((value) => value < bound);
    case 'is empty':
      return has.length === 0;
    case 'is not empty':
      return has.length > 0;
    default:
      throw unsupported(clause);
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

function unsupported({ operator, field }: Clause) {
  return refusal(400, `The operator '${operator}' is not supported by the '${field}' field.`);
}
