/** What a text costs is not known, so nothing can be said of it. */
export class CannotCount extends Error {}

/** A regular expression as a tree, as far as the order of its attempts depends on it. */
export type Syntax =
  | { kind: 'sequence'; parts: Syntax[] }
  | { kind: 'either'; branches: Syntax[] }
  /** One character; `source` is what stands for it in the expression. */
  | { kind: 'one'; source: string }
  | { kind: 'repeat'; part: Syntax; from: number; to: number; isLazy: boolean }
  | { kind: 'edge'; source: string }
  | { kind: 'look'; part: Syntax; isBehind: boolean; isNegative: boolean };

/**
 * Reads the source of a regular expression that JavaScript has accepted.
 *
 * @throws CannotCount if it refers back to a group, which no expression that the app runs does
 */
export function readExpression({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Syntax {
  return new ExpressionReader(source, flags.includes('v')).either();
}

const quantifier = /([*+?]|\{(\d+)(,?)(\d*)\})(\??)/y;
const escape = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|[^])/y;
const character = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/y;
const group = /\((?:\?(?:(<?)([=!])|:|<[^>]*>))?/y;

class ExpressionReader {
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly hasClassesInClasses: boolean,
  ) {}

  either(): Syntax {
    const branches = [this.#sequence()];
    while (this.#takes('|')) branches.push(this.#sequence());
    const [only] = branches;
    return branches.length === 1 && only ? only : { kind: 'either', branches };
  }

  #sequence(): Syntax {
    const parts: Syntax[] = [];
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at] ?? '')) {
      parts.push(this.#repeated(this.#term()));
    }
    return { kind: 'sequence', parts };
  }

  #term(): Syntax {
    if (this.source[this.#at] === '(') return this.#group();
    if (this.source[this.#at] === '[') return { kind: 'one', source: this.#class() };
    const source = this.#match(escape)?.[0] ?? this.#match(character)?.[0] ?? '';
    if (/^\\[1-9k]/.test(source)) throw new CannotCount(`the expression ${this.source} refers back`);
    return /^(?:[$^]|\\[bB])$/.test(source) ? { kind: 'edge', source } : { kind: 'one', source };
  }

  #group(): Syntax {
    const [, behind, sign] = this.#match(group) ?? [];
    const part = this.either();
    this.#takes(')');
    if (sign === undefined) return part;
    return { kind: 'look', part, isBehind: behind === '<', isNegative: sign === '!' };
  }

  #class(): string {
    const from = this.#at;
    let depth = 0;
    do {
      const [part] = this.#match(escape) ?? this.#match(character) ?? [''];
      if (part === '[' && (depth === 0 || this.hasClassesInClasses)) depth += 1;
      if (part === ']') depth -= 1;
    } while (depth > 0 && this.#at < this.source.length);
    return this.source.slice(from, this.#at);
  }

  #repeated(part: Syntax): Syntax {
    const found = this.#match(quantifier);
    if (!found) return part;
    const [, sign = '', low, comma, high, lazy] = found;
    const from = low === undefined ? (sign === '+' ? 1 : 0) : Number(low);
    const usual = low === undefined ? (sign === '?' ? 1 : Infinity) : comma ? Infinity : from;
    return { kind: 'repeat', part, from, to: high ? Number(high) : usual, isLazy: lazy === '?' };
  }

  #takes(character: string): boolean {
    if (this.source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.source);
    if (found) this.#at += found[0].length;
    return found;
  }
}
