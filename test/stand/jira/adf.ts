import fullSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import { Ajv, type ValidateFunction } from 'ajv';
import { contentLimitExceeded, fieldRefusal } from './refusal';

/** A node of Atlassian Document Format, of a document that has passed the schema. */
export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: AdfNode[];
}

/** A document that has passed Atlassian's own schema. */
export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** Most characters that Jira takes in a rich text. */
export const CONTENT_LIMIT = 32_767;

const validator = lazyValidator();

/**
 * Takes a rich text as Jira does. What Jira counts for its limit is not published: the length of the
 * document's JSON is counted here, which no kind of counting exceeds.
 *
 * @param field the field that the refusal names
 * @throws Refusal if it is no document, not valid against the schema, or too long
 */
export function requireAdf(value: unknown, field: string, notADocument: string): AdfDocument {
  if (!looksLikeDocument(value)) throw fieldRefusal({ [field]: notADocument });
  if (JSON.stringify(value).length > CONTENT_LIMIT) throw contentLimitExceeded();
  const validate = validator();
  if (validate(value)) return value;
  throw fieldRefusal({ [field]: describeProblem(validate) }, 'INVALID_INPUT');
}

/** Whether a value is valid Atlassian Document Format by Atlassian's schema. */
export function isValidAdf(value: unknown): value is AdfDocument {
  return validator()(value);
}

/** Plain text as a document, a paragraph for each line, as a request from a customer is kept. */
export function plainTextDocument(text: string): AdfDocument {
  const content = text.split(/\r?\n/).map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return { type: 'doc', version: 1, content };
}

/** The words of a document, for search and for display in lists. */
export function plainTextOf(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(plainTextOf).join(node.type === 'paragraph' ? '' : ' ');
}

function looksLikeDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}

function lazyValidator(): () => ValidateFunction<AdfDocument> {
  let compiled: ValidateFunction<AdfDocument> | undefined;
  return () => {
    if (compiled === undefined) {
      // The schema declares draft 4, which ajv no longer knows, but uses nothing that later drafts changed.
      const { $schema: _draft, ...schema } = fullSchema;
      compiled = new Ajv({ strict: false, code: { optimize: false } }).compile<AdfDocument>(schema);
    }
    return compiled;
  };
}

/** Of the many complaints of an `anyOf`, the deepest one is nearest to the mistake. */
function describeProblem(validate: ValidateFunction): string {
  const errors = validate.errors ?? [];
  const depth = (path: string) => path.split('/').length;
  const deepest = errors.reduce((a, b) => (depth(b.instancePath) > depth(a.instancePath) ? b : a));
  return `Not valid Atlassian Document Format: ${deepest.instancePath || '/'} ${deepest.message ?? ''}`;
}
