import type { Shape } from './data-shape';
import { reportingNames } from './name-aliases';
import { lookUp, type Known, type Scope } from './template-scope';

/** A variable, as it must be written in a place of a template. */
export interface Reachable {
  written: string;
  shape: Shape;
  /** Whether it belongs to the innermost loop or block. */
  isOwn: boolean;
}

/** Everything that can be named in a place without a further loop, by its names there. @param scopes innermost first */
export function reachableNames(scopes: readonly Scope[]): Map<string, Reachable> {
  const names = new Map<string, Reachable>();
  const add = (name: string, reachable: Reachable) => {
    if (!names.has(name)) names.set(name, reachable);
  };
  scopes.forEach((scope, depth) => {
    const isOwn = depth === 0;
    for (const [name, known] of scope.blockParams)
      if (known) addAll(known, [name], `${name}.`, { add, isOwn });
    const context = thisOf(scope);
    if (context && context.type !== 'list') addAll(context, [], '../'.repeat(depth), { add, isOwn });
  });
  const prefix = scopes.length > 1 ? '@root.' : '';
  const root = scopes.at(-1)?.context;
  if (root) addAll(root, [], prefix, { add, isOwn: false });
  for (const [name, path] of reportingNames) {
    const shape = shapeAt(path, scopes);
    if (shape) add(name, { written: prefix + path, shape, isOwn: false });
  }
  return names;
}

/** What `this` is in a scope, as it was probably meant. */
export function thisOf({ meant, context }: Scope): Known {
  return meant ?? context;
}

interface Adding {
  add: (name: string, reachable: Reachable) => void;
  isOwn: boolean;
}

/** With and without a leading `session.` or `invitation.`. */
function addAll(shape: Shape, base: readonly string[], prefix: string, { add, isOwn }: Adding): void {
  const walk = (inner: Shape, path: readonly string[]) => {
    const reachable = { written: prefix + path.join('.'), shape: inner, isOwn };
    if (path.length > 0) add([...base, ...path].join('.'), reachable);
    if (inner.type === 'object') {
      for (const [name, field] of Object.entries(inner.fields)) walk(field, [...path, name]);
    }
    if (path.length > 1 && isRoot(path[0])) add(path.slice(1).join('.'), reachable);
  };
  walk(shape, []);
}

/** The one name at the top of the data. */
function isRoot(name: string | undefined): boolean {
  return name === 'session' || name === 'invitation';
}

function shapeAt(path: string, scopes: readonly Scope[]): Known {
  const found = lookUp({ parts: ['root', ...path.split('.')], depth: 0, data: true, scoped: false }, scopes);
  return 'known' in found ? found.known : undefined;
}
