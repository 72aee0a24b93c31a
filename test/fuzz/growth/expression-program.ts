import { readExpression, type Syntax } from './expression-syntax';

/** A step of a matching machine; `next` is the place of the step after it. */
export type Step =
  | { kind: 'one'; fits: (character: string) => boolean }
  | { kind: 'edge'; holds: (before: string, after: string) => boolean }
  /** Continues at one place, and at the other if that fails. */
  | { kind: 'try'; first: number; then: number }
  | { kind: 'go'; to: number }
  /** Notes where a round begins, and ends the attempt if the round took nothing. */
  | { kind: 'begin'; round: number }
  | { kind: 'advance'; round: number }
  | { kind: 'look'; inside: Program; isBehind: boolean; isNegative: boolean };

export interface Program {
  steps: Step[];
  rounds: number;
}

/** Makes a machine of an expression that attempts the same things in the same order as ECMAScript says. */
export function programOf(expression: RegExp): Program {
  return new Compiler(expression.flags.replace(/[dgy]/g, '')).program(readExpression(expression), false);
}

class Compiler {
  #steps: Step[] = [];
  #rounds = 0;

  constructor(private readonly flags: string) {}

  program(syntax: Syntax, isBackward: boolean): Program {
    this.#add(syntax, isBackward);
    return { steps: this.#steps, rounds: this.#rounds };
  }

  #add(syntax: Syntax, isBackward: boolean): void {
    switch (syntax.kind) {
      case 'sequence':
        for (const part of isBackward ? [...syntax.parts].reverse() : syntax.parts)
          this.#add(part, isBackward);
        return;
      case 'either':
        return this.#addEither(syntax.branches, isBackward);
      case 'one':
        this.#steps.push({ kind: 'one', fits: oneOf(syntax.source, this.flags) });
        return;
      case 'edge':
        this.#steps.push({ kind: 'edge', holds: edgeOf(syntax.source, this.flags) });
        return;
      case 'look': {
        const { part, isBehind, isNegative } = syntax;
        const inside = new Compiler(this.flags).program(part, isBehind);
        this.#steps.push({ kind: 'look', inside, isBehind, isNegative });
        return;
      }
      case 'repeat':
        return this.#addRepeat(syntax, isBackward);
    }
  }

  #addEither(branches: readonly Syntax[], isBackward: boolean): void {
    const ends: { kind: 'go'; to: number }[] = [];
    branches.forEach((branch, place) => {
      const isLast = place === branches.length - 1;
      const attempt = { kind: 'try' as const, first: this.#steps.length + 1, then: 0 };
      if (!isLast) this.#steps.push(attempt);
      this.#add(branch, isBackward);
      const end = { kind: 'go' as const, to: 0 };
      if (!isLast) this.#steps.push(end);
      ends.push(end);
      attempt.then = this.#steps.length;
    });
    for (const end of ends) end.to = this.#steps.length;
  }

  #addRepeat({ part, from, to, isLazy }: Syntax & { kind: 'repeat' }, isBackward: boolean): void {
    for (let time = 0; time < from; time += 1) this.#add(part, isBackward);
    if (to === Infinity) return this.#addRounds(part, isLazy, isBackward);
    const attempts: { enter: number; attempt: Step & { kind: 'try' } }[] = [];
    for (let time = from; time < to; time += 1) {
      const attempt = { kind: 'try' as const, first: 0, then: 0 };
      this.#steps.push(attempt);
      attempts.push({ enter: this.#steps.length, attempt });
      this.#add(part, isBackward);
    }
    for (const { enter, attempt } of attempts) choose(attempt, enter, this.#steps.length, isLazy);
  }

  #addRounds(part: Syntax, isLazy: boolean, isBackward: boolean): void {
    const start = this.#steps.length;
    const round = this.#rounds++;
    const attempt = { kind: 'try' as const, first: 0, then: 0 };
    this.#steps.push(attempt, { kind: 'begin', round });
    this.#add(part, isBackward);
    this.#steps.push({ kind: 'advance', round }, { kind: 'go', to: start });
    choose(attempt, start + 1, this.#steps.length, isLazy);
  }
}

function choose(attempt: Step & { kind: 'try' }, enter: number, leave: number, isLazy: boolean): void {
  attempt.first = isLazy ? leave : enter;
  attempt.then = isLazy ? enter : leave;
}

/** Whether a character is the one that is meant, as JavaScript itself says. */
function oneOf(source: string, flags: string): (character: string) => boolean {
  const whole = new RegExp(`^(?:${source})$`, flags.replace('m', ''));
  const known = new Map<string, boolean>();
  return (character) => {
    const answer = known.get(character) ?? whole.test(character);
    known.set(character, answer);
    return answer;
  };
}

const isWord = (character: string) => /^\w$/.test(character);
const endsLine = (character: string) => /^[\n\r\u2028\u2029]$/.test(character);

function edgeOf(source: string, flags: string): (before: string, after: string) => boolean {
  const isEnd = (character: string) => character === '' || (flags.includes('m') && endsLine(character));
  if (source === '^') return isEnd;
  if (source === '$') return (_, after) => isEnd(after);
  const isWanted = source === '\\b';
  return (before, after) => (isWord(before) !== isWord(after)) === isWanted;
}
