import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';

/** A node of any document, as far as the checks look at it. */
interface AnyNode {
  type: string;
  text?: string;
  content?: AnyNode[];
  marks?: { type: string; attrs?: { href?: string } }[];
}

const validate = compiledSchema();

function compiledSchema(): ValidateFunction {
  const path = require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  // Ajv knows no draft-04; this schema uses nothing that later drafts read differently.
  delete schema.$schema;
  return new Ajv({ strict: false }).compile(schema);
}

/**
 * Expects a document as Jira accepts it: valid by Atlassian's own JSON schema, and by the editor's rules that
 * the JSON schema does not tell (no row without cells, rows of equal length, a list item does not begin with
 * a list, no empty text).
 */
export function expectValidAdf(document: unknown): void {
  expect(faultsOfAdf(document)).toEqual([]);
}

/** What keeps Jira from accepting a document, as `expectValidAdf` says. */
export function faultsOfAdf(document: unknown): unknown[] {
  const sent: unknown = JSON.parse(JSON.stringify(document));
  const errors = validate(sent) ? [] : (validate.errors ?? []).slice(0, 3);
  return [...errors, ...(isNode(sent) ? nodesOf(sent).flatMap(brokenRules) : ['no node'])];
}

/** The node and everything in it. */
export function nodesOf(node: AnyNode): AnyNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

/** Enough of a look, after the schema has said that it is one. */
function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function brokenRules(node: AnyNode): string[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'doc':
      return content.length === 0 ? ['a document without content'] : [];
    case 'table':
      return new Set(content.map((row) => row.content?.length)).size === 1 ? [] : ['rows of unequal length'];
    case 'tableRow':
      return content.length === 0 ? ['a row without cells'] : [];
    case 'listItem':
      return content[0]?.type.endsWith('List') ? ['a list item that begins with a list'] : [];
    case 'text':
      return node.text === '' ? ['an empty text'] : codeMarkRules(node);
    default:
      return [];
  }
}

function codeMarkRules({ marks = [] }: AnyNode): string[] {
  const types = marks.map(({ type }) => type);
  const other = types.filter((type) => type !== 'code' && type !== 'link');
  return types.includes('code') && other.length > 0 ? ['code with another mark than a link'] : [];
}
