import { refusal } from '../refusal';
import { tokensOf, type Token } from './tokens';

/** `field operator value`, or `field in (values)`. */
export interface Clause {
  field: string;
  operator: string;
  values: string[];
}

export interface JqlQuery {
  /** All of them must hold. */
  clauses: Clause[];
  orderBy: { field: string; descending: boolean }[];
}

/**
 * Reads the part of JQL that the simulator knows: clauses joined by AND, and ORDER BY.
 *
 * @throws Refusal 400 for anything else, and for a query without any clause, which Jira refuses as unbounded
 */
export function parseJql(jql: string): JqlQuery {
  const reader = new TokenReader(tokensOf(jql));
  const clauses: Clause[] = [];
  while (!reader.atEnd() && !reader.isWord('order')) {
    if (clauses.length > 0) reader.expectWord('and');
    clauses.push(readClause(reader));
  }
  const orderBy = reader.atEnd() ? [] : readOrder(reader);
  if (clauses.length === 0) {
    throw refusal(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  return { clauses, orderBy };
}

function readClause(reader: TokenReader): Clause {
  const field = reader.take('word');
  if (reader.isWord('in')) {
    reader.take('word');
    reader.take('bracket');
    const values = [reader.value()];
    while (reader.take('bracket') === ',') values.push(reader.value());
    return { field, operator: 'in', values };
  }
  if (reader.isWord('is')) {
    reader.take('word');
    const negated = reader.isWord('not') && reader.take('word') !== '';
    reader.expectWord('empty');
    return { field, operator: negated ? 'is not empty' : 'is empty', values: [] };
  }
  return { field, operator: reader.take('operator'), values: [reader.value()] };
}

function readOrder(reader: TokenReader): JqlQuery['orderBy'] {
  reader.expectWord('order');
  reader.expectWord('by');
  const orderBy: JqlQuery['orderBy'] = [];
  while (!reader.atEnd()) {
    if (orderBy.length > 0) reader.take('bracket');
    const field = reader.take('word').toLowerCase();
    const direction = reader.isWord('asc') || reader.isWord('desc') ? reader.take('word') : 'asc';
    orderBy.push({ field, descending: direction.toLowerCase() === 'desc' });
  }
  return orderBy;
}

class TokenReader {
  private position = 0;

  constructor(private readonly tokens: Token[]) {}

  atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  isWord(text: string): boolean {
    const token = this.tokens[this.position];
    return token?.kind === 'word' && token.text.toLowerCase() === text;
  }

  expectWord(text: string): void {
    if (!this.isWord(text)) throw this.unexpected(text.toUpperCase());
    this.position += 1;
  }

  take(kind: Token['kind']): string {
    const token = this.tokens[this.position];
    if (token?.kind !== kind) throw this.unexpected(kind);
    this.position += 1;
    return token.text;
  }

  value(): string {
    const token = this.tokens[this.position];
    if (token?.kind !== 'word' && token?.kind !== 'string') throw this.unexpected('a value');
    this.position += 1;
    return token.kind === 'word' && this.isOpening() ? this.functionCall(token.text) : token.text;
  }

  private isOpening(): boolean {
    const token = this.tokens[this.position];
    return token?.kind === 'bracket' && token.text === '(';
  }

  /** A function without arguments, such as `currentUser()`, as the text of its call. */
  private functionCall(name: string): string {
    this.take('bracket');
    if (this.take('bracket') !== ')') throw refusal(400, `The function '${name}' takes no arguments here.`);
    return `${name}()`;
  }

  private unexpected(expected: string) {
    const got = this.tokens[this.position]?.text ?? 'the end of the query';
    return refusal(400, `Error in the JQL Query: Expecting ${expected} but got '${got}'.`);
  }
}
