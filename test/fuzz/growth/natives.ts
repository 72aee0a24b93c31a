import { countSteps } from './count-steps';

type Method = (this: unknown, ...given: unknown[]) => unknown;
/** What a call costs: by what it is called on, what it is given and what it answers. */
type Cost = (on: unknown, given: readonly unknown[], answer: unknown) => number;

const lengthOf = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);

/** Everything is gone through. */
const whole: Cost = (on) => lengthOf(on);
/** What is made is written. */
const made: Cost = (_on, _given, answer) => lengthOf(answer);
/** From where it begins to where it finds something. */
const searched: Cost = (on, [, from = 0], answer) => {
  const length = lengthOf(on);
  return Math.max(
    typeof answer === 'number' && answer >= 0 ? answer - Number(from) : length - Number(from),
    0,
  );
};

const onTexts: Record<string, Cost> = {
  indexOf: searched,
  includes: (on, given, answer) => (answer === true ? 1 : searched(on, given, -1)),
  lastIndexOf: (on, _given, answer) => lengthOf(on) - Math.max(Number(answer), 0),
  normalize: whole,
  toLowerCase: whole,
  toUpperCase: whole,
  isWellFormed: whole,
  toWellFormed: whole,
  localeCompare: whole,
  repeat: made,
  padStart: made,
  padEnd: made,
};

/** These look at a few characters, for which a text that was put together has to be written in one piece first. */
const inOnePiece = ['endsWith', 'startsWith', 'at', 'charAt', 'charCodeAt', 'codePointAt'];
/** So do these, which answer with a piece. */
const pieces = ['slice', 'substring', 'substr', 'trim', 'trimStart', 'trimEnd'];

const onLists: Record<string, Cost> = {
  indexOf: searched,
  includes: (on, given, answer) => (answer === true ? 1 : searched(on, given, -1)),
  slice: made,
  concat: made,
  join: made,
  splice: whole,
  unshift: whole,
  reverse: whole,
};

/**
 * Counts what JavaScript's own functions on texts and lists do, which no counter of the engine tells: each costs the
 * characters or entries that it goes through, and a regular expression the steps of its match. Costs are estimates
 * from above that grow as the true ones do.
 */
export class NativeWork {
  /** What was counted. */
  work = 0;
  #isCounting = false;
  /** Those of the latest long texts that are known to lie in one piece. */
  #flat: string[] = [];
  readonly #givenBack: (() => void)[] = [];

  install(): void {
    for (const [name, cost] of Object.entries(onTexts)) this.#watch(String.prototype, name, cost);
    for (const [name, cost] of Object.entries(onLists)) this.#watch(Array.prototype, name, cost);
    for (const name of inOnePiece) this.#watch(String.prototype, name, (on) => this.#flattening(on));
    for (const name of pieces) {
      this.#watch(String.prototype, name, (on, _given, answer) => {
        const cost = this.#flattening(on);
        this.#keepFlat(answer);
        return cost;
      });
    }
    this.#watch(JSON, 'stringify', made);
    this.#watch(JSON, 'parse', (_on, [text]) => lengthOf(text));
    this.#watchExpressions();
  }

  /** Gives everything back. */
  uninstall(): void {
    for (const giveBack of this.#givenBack.splice(0)) giveBack();
  }

  #watch(owner: object, name: string, cost: Cost): void {
    this.#replace(owner, name, (original) => {
      const count = (on: unknown, given: unknown[], answer: unknown) =>
        this.#count(() => cost(on, given, answer));
      return function watched(this: unknown, ...given: unknown[]): unknown {
        const answer = Reflect.apply(original, this, given);
        count(this, given, answer);
        return answer;
      };
    });
  }

  /** All that takes an expression, such as `replace` and `split`, calls this in the end. */
  #watchExpressions(): void {
    this.#replace(RegExp.prototype, 'exec', (original) => {
      const count = (expression: RegExp, text: string) =>
        this.#count(() => countSteps(expression, text).steps + this.#flattening(text));
      return function watched(this: unknown, ...given: unknown[]): unknown {
        if (this instanceof RegExp) count(this, String(given[0]));
        return Reflect.apply(original, this, given);
      };
    });
  }

  #replace(owner: object, name: string, by: (original: Method) => Method): void {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (typeof found?.value !== 'function') throw new Error(`There is no function ${name}.`);
    Object.defineProperty(owner, name, { ...found, value: by(found.value as Method) });
    this.#givenBack.push(() => Object.defineProperty(owner, name, found));
  }

  /** What the counting itself does is not counted. */
  #count(cost: () => number): void {
    if (this.#isCounting) return;
    this.#isCounting = true;
    try {
      this.work += cost();
    } finally {
      this.#isCounting = false;
    }
  }

  #flattening(text: unknown): number {
    if (typeof text !== 'string' || text.length < shortestRope || this.#flat.includes(text)) return 1;
    this.#keepFlat(text);
    return text.length;
  }

  #keepFlat(text: unknown): void {
    if (typeof text === 'string' && text.length >= shortestRope)
      this.#flat = [text, ...this.#flat.slice(0, 7)];
  }
}

/** Shorter texts are copied at once when they are put together. */
const shortestRope = 13;
