import type { ListShape, Shape } from './data-shape';
import { entryNames, loopHint, type EntryName } from './entry-names';
import { aliasOf, plainName } from './name-aliases';
import { nearestByWords, nearestName } from './nearest-name';
import { reachableNames, type Reachable } from './reachable-names';
import { isShowable } from './value-check';
import { didYouMean } from './template-problem';
import { dataVariableNames, type Scope, type ScopedPath } from './template-scope';

/** What a template does with a variable: `{{x}}`, `{{#each x}}` or anything else. */
export type VariableUse = 'shown' | 'loop' | 'value';

/** What was probably meant by a path that names nothing. */
export interface VariableHint {
  /** Absent if the name is right, but not what is around it. */
  hint?: string;
  /** The variable that was meant. */
  meant?: Shape;
}

/** What can be named in a place of a template. */
export interface NamesInPlace {
  reachable: ReadonlyMap<string, Reachable>;
  entries: readonly EntryName[];
  isInBlock: boolean;
}

/** @param scopes innermost first */
export function namesIn(scopes: readonly Scope[]): NamesInPlace {
  return { reachable: reachableNames(scopes), entries: entryNames(scopes), isInBlock: scopes.length > 1 };
}

/** A path of a template that names nothing. */
export interface UnknownPath extends ScopedPath {
  /** As it is in the template. */
  original: string;
  use: VariableUse;
}

/**
 * What was probably meant, as it must be written in that place; `undefined` if nothing is similar enough. First what
 * has that name exactly, here or in the entries of a list, then what has a similar one.
 *
 */
export function variableHint(path: UnknownPath, names: NamesInPlace): VariableHint | undefined {
  if (path.data) {
    const name = nearestName(path.parts[0] ?? '', dataVariableNames);
    const hint = didYouMean(name && `@${name}`);
    return hint === undefined ? undefined : { hint };
  }
  return new Search(path, names).hint();
}

/** What was meant by a name of a list, of which only the entries have names. */
export function entryHint({ item }: ListShape, { original, parts }: UnknownPath): string {
  const field = parts.at(-1) ?? '';
  const list = original.slice(0, -field.length - 1);
  const names = item.type === 'object' ? Object.keys(item.fields) : [];
  const others = aliasOf(field).names.map(plainName);
  const meant =
    names.find((name) => plainName(name) === plainName(field) || others.includes(plainName(name))) ??
    nearestName(field, names);
  const loop = `\`{{#each ${list}}}\``;
  return meant === undefined
    ? `This is a list: ${loop} goes through its entries`
    : `This is a list: ${loop} shows \`${meant}\` of each entry`;
}

class Search {
  private readonly wanted: string;
  /** What it may be called here. */
  private readonly others: readonly string[];
  private readonly lists: readonly string[] | undefined;

  constructor(
    private readonly path: UnknownPath,
    private readonly here: NamesInPlace,
  ) {
    const parts =
      path.parts.length > 1 && /^(session|invitation)$/i.test(path.parts[0] ?? '')
        ? path.parts.slice(1)
        : path.parts;
    this.wanted = parts.join('.');
    const { names, lists } = aliasOf(parts.at(-1) ?? '');
    this.others = names.map((name) => [...parts.slice(0, -1), name].join('.'));
    this.lists = lists;
  }

  hint(): VariableHint | undefined {
    const suits = (reachable: Reachable) => suitsUse(reachable.shape, this.path.use);
    const isOwn = (reachable: Reachable) => reachable.isOwn && this.here.isInBlock;
    return (
      this.same([this.wanted], suits) ??
      this.same(this.others, isOwn) ??
      this.same([this.wanted]) ??
      this.inEntries(this.wanted) ??
      this.ofOtherName() ??
      this.same(this.others) ??
      this.suggested(nearestName(this.wanted, this.namesOf(suits))) ??
      this.suggested(nearestName(this.wanted, this.here.reachable.keys())) ??
      this.suggested(nearestByWords(this.wanted, this.namesOf(suits))) ??
      this.inEntries(nearestName(this.wanted, this.namesInEntries())) ??
      this.inEntries(nearestByWords(this.wanted, this.namesInEntries()))
    );
  }

  private namesOf(isWanted: (reachable: Reachable) => boolean): string[] {
    return [...this.here.reachable].filter(([, reachable]) => isWanted(reachable)).map(([name]) => name);
  }

  private namesInEntries(): string[] {
    return this.here.entries.map(({ name }) => name);
  }

  /** The first variable that has one of the names, the first of them before the others. */
  private same(
    names: readonly string[],
    isWanted: (reachable: Reachable) => boolean = () => true,
  ): VariableHint | undefined {
    const reachable = this.namesOf(isWanted);
    for (const wanted of names.map(plainName)) {
      const found = reachable.find((name) => plainName(name) === wanted);
      if (found !== undefined) return this.suggested(found) ?? {};
    }
    return undefined;
  }

  private suggested(name: string | undefined): VariableHint | undefined {
    const found = name === undefined ? undefined : this.here.reachable.get(name);
    if (!found) return undefined;
    const { written, shape } = found;
    const isPart = this.path.original === written || this.path.original.startsWith(`${written}.`);
    const hint = isPart ? undefined : didYouMean(written);
    return hint === undefined ? undefined : { hint, meant: shape };
  }

  /** What is called so in the entries of lists, in the nearest ones if there are any. */
  private inEntries(name: string | undefined): VariableHint | undefined {
    if (name === undefined) return undefined;
    const found = this.here.entries.filter((entry) => plainName(entry.name) === plainName(name));
    const near = found.filter(({ list }) => list === undefined);
    const meant = near.length > 0 ? near : found;
    return meant.length > 0 ? { hint: loopHint(meant) } : undefined;
  }

  /** What is called otherwise in the entries of those lists that the name is known of. */
  private ofOtherName(): VariableHint | undefined {
    const { lists } = this;
    if (!lists) return this.others.map((name) => this.inEntries(name)).find((hint) => hint !== undefined);
    for (const name of this.others.map(plainName)) {
      const found = this.here.entries.filter((entry) => plainName(entry.name) === name);
      const meant = lists.flatMap((list) => found.filter((entry) => entry.list === list));
      if (meant.length > 0) return { hint: loopHint(meant) };
    }
    return undefined;
  }
}

/** Whether a template can do that with such a value. */
function suitsUse(shape: Shape, use: VariableUse): boolean {
  if (use === 'loop') return shape.type === 'list';
  return use === 'value' || isShowable(shape);
}
