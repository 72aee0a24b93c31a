import type { ListShape, Shape } from './data-shape';
import { thisOf } from './reachable-names';
import type { Scope } from './template-scope';

/** A variable that needs a further loop. */
export interface EntryName {
  /** As it is written inside of the loop. */
  name: string;
  /** The lists to loop over in that place, outermost first. */
  loops: string[];
  /** The first of them as it is called everywhere; absent if it belongs to the loop or block around it. */
  list?: string;
}

/** Everything that is in the entries of lists, the nearest lists first. @param scopes innermost first */
export function entryNames(scopes: readonly Scope[]): EntryName[] {
  const near = scopes.slice(0, -1).flatMap((scope, depth) => {
    const context = thisOf(scope);
    return context ? inEntriesOf(context, '../'.repeat(depth), []) : [];
  });
  const prefix = scopes.length > 1 ? '@root.' : '';
  const root = scopes.at(-1)?.context;
  const far = root ? inEntriesOf(root, prefix, []) : [];
  const named = far.map((entry) => ({ ...entry, list: entry.loops[0]?.slice(prefix.length) }));
  return [...near, ...named];
}

function inEntriesOf(shape: Shape, prefix: string, outer: readonly string[]): EntryName[] {
  return listsIn(shape).flatMap(([path, list]) => {
    const loops = [...outer, prefix + path];
    const names = pathsIn(list.item).map(([name]) => ({ name, loops }));
    return [...names, ...inEntriesOf(list.item, '', loops)];
  });
}

/** The lists that an object has, also in the objects in it, by their paths. */
export function listsIn(shape: Shape): [string, ListShape][] {
  return pathsIn(shape).flatMap(([path, inner]): [string, ListShape][] =>
    inner.type === 'list' ? [[path, inner]] : [],
  );
}

function pathsIn(shape: Shape): [string, Shape][] {
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field]): [string, Shape][] => [
    [name, field],
    ...pathsIn(field).map(([path, inner]): [string, Shape] => [`${name}.${path}`, inner]),
  ]);
}

const mostLists = 3;

/** The hint that says which loop a variable needs. */
export function loopHint(found: readonly EntryName[]): string {
  const [{ name } = { name: '' }] = found;
  const loops = [...new Set(found.map((entry) => entry.loops.map((list) => `{{#each ${list}}}`).join('')))];
  const named = loops.slice(0, mostLists).map((loop) => `\`${loop}\``);
  const last = named.pop() ?? '';
  return `${named.length > 0 ? `${named.join(', ')} or ` : ''}${last} shows \`${name}\` of each entry`;
}
