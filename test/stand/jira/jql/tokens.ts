import { refusal } from '../refusal';

export type Token =
  | { kind: 'word'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'operator'; text: string }
  | { kind: 'bracket'; text: '(' | ')' | ',' };

const patterns: [Token['kind'], RegExp][] = [
  ['string', /^"(?:[^"\\]|\\.)*"/],
  ['string', /^'(?:[^'\\]|\\.)*'/],
  ['operator', /^(?:>=|<=|!=|!~|=|~|>|<)/],
  ['bracket', /^[(),]/],
  // A property such as issue.property[some.key].path is one word, and so may a path with other characters be.
  ['word', /^[A-Za-z_][\w.]*\[[^\]]+\][\w.]*/],
  ['word', /^[^\s"'=~!<>(),]+/],
];

/**
 * Cuts a query in JQL into its tokens.
 *
 * @throws Refusal 400 if a string does not end or a character means nothing
 */
export function tokensOf(jql: string): Token[] {
  const tokens: Token[] = [];
  let rest = jql.trimStart();
  while (rest !== '') {
    const { token, length } = nextToken(rest);
    tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

function nextToken(rest: string): { token: Token; length: number } {
  for (const [kind, pattern] of patterns) {
    const text = pattern.exec(rest)?.[0];
    if (text === undefined) continue;
    if (kind === 'string') return { token: { kind, text: unquoted(text) }, length: text.length };
    if (kind !== 'bracket') return { token: { kind, text }, length: text.length };
    if (text === '(' || text === ')' || text === ',') return { token: { kind, text }, length: 1 };
  }
  throw refusal(400, `Error in the JQL Query: The character '${rest[0] ?? ''}' is not expected here.`);
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}
