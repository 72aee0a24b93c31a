import type { ListShape, ObjectShape, Shape } from './data-shape';

/** What is known about a value before a template is rendered; `undefined` if only the data can say. */
export type Known = Shape | undefined;

/** What `this` is in a part of a template, and the names that a block gives its values. */
export interface Scope {
  context: Known;
  /** What `this` was probably meant to be, if that is something else. Only hints are made of it. */
  meant?: Shape;
  blockParams: ReadonlyMap<string, Known>;
}

/** A path of a template, with the parts that a lookup needs. */
export interface ScopedPath {
  parts: readonly string[];
  /** The number of leading `../`. */
  depth: number;
  /** Begins with `@`. */
  data: boolean;
  /** Begins with `this` or `.`, so it names no block parameter and no helper. */
  scoped: boolean;
}

export type Found = { known: Known } | Missing;

export interface Missing {
  missing: string;
  within: ListShape | ObjectShape;
}

const nothing: ReadonlyMap<string, Known> = new Map<string, Known>([]);

/** The outermost scope of a template that sees this data. */
export function rootScopeOf(shape: ObjectShape): Scope {
  return { context: shape, blockParams: nothing };
}

const count: Shape = { type: 'number', description: 'How many' };

/** The values of Handlebars' own variables, without the `@`. `root` is what the outermost scope has. */
const dataVariables: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['root', undefined],
  ['index', { type: 'number', description: 'The number of the entry, from 0' }],
  ['key', undefined],
  ['first', { type: 'flag', description: 'Whether it is the first entry' }],
  ['last', { type: 'flag', description: 'Whether it is the last entry' }],
]);

export const dataVariableNames = [...dataVariables.keys()];

/** What a path refers to. @param scopes innermost first */
export function lookUp(path: ScopedPath, scopes: readonly Scope[]): Found {
  const [first, ...rest] = path.parts;
  if (path.data) {
    if (first === undefined || !dataVariables.has(first)) return { missing: first ?? '', within: variables };
    return step(first === 'root' ? scopes.at(-1)?.context : dataVariables.get(first), rest);
  }
  if (first !== undefined && path.depth === 0 && !path.scoped) {
    const scope = scopes.find(({ blockParams }) => blockParams.has(first));
    if (scope) return step(scope.blockParams.get(first), rest);
  }
  return step(scopes[path.depth]?.context, path.parts);
}

const variables: ObjectShape = { type: 'object', description: 'What begins with @', fields: {} };

function step(from: Known, parts: readonly string[]): Found {
  let known = from;
  for (const part of parts) {
    if (known === undefined) return { known };
    if (part === 'length' && (known.type === 'list' || known.type === 'text')) known = count;
    else if (known.type === 'list' && /^\d+$/.test(part)) known = known.item;
    else if (known.type === 'list') return { missing: part, within: known };
    else if (known.type === 'object') {
      const field: Known = Object.hasOwn(known.fields, part) ? known.fields[part] : undefined;
      if (!field) return { missing: part, within: known };
      known = field;
    } else return { missing: part, within: { type: 'object', description: '', fields: {} } };
  }
  return { known };
}

/** The scope inside a loop over the value. @param names of the entry and its number, as in `as |line index|` */
export function scopeOfEach(known: Known, [item, index]: readonly string[]): Scope {
  const context = entryOf(known);
  return { context, blockParams: named([item, context], [index, undefined]) };
}

/** What a loop over the value goes through. */
function entryOf(known: Known): Known {
  if (known?.type === 'list') return known.item;
  return known?.type === 'object' ? anyFieldOf(known) : undefined;
}

/** A loop over an object goes through its fields: what any of them has, an entry may have. */
function anyFieldOf({ fields }: ObjectShape): ObjectShape {
  const all = Object.values(fields);
  const isCountable = all.some(({ type }) => type === 'list' || type === 'text');
  const inner: Record<string, Shape> = {};
  for (const field of all) if (field.type === 'object') Object.assign(inner, field.fields);
  const anyFields = isCountable ? { ...inner, length: count } : inner;
  return { type: 'object', description: 'A field', fields: anyFields, isAnyOfSeveral: true };
}

/** The scope inside `#with`. */
export function scopeOfWith(known: Known, [name]: readonly string[]): Scope {
  return { context: known, blockParams: named([name, known]) };
}

function named(...pairs: readonly (readonly [string | undefined, Known])[]): ReadonlyMap<string, Known> {
  return new Map(pairs.flatMap(([name, known]) => (name === undefined ? [] : [[name, known] as const])));
}
