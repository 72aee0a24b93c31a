import { programOf, type Program } from './expression-program';
import { CannotCount } from './expression-syntax';

/** Nothing that is looked at takes more, unless it would never end. */
const mostSteps = 1_000_000;

/** Attempts of one match, in a machine that goes back as ECMAScript does. */
class Attempts {
  steps = 0;

  constructor(
    private readonly text: string,
    private readonly isUnicode: boolean,
  ) {}

  /** @returns where the match ends, or `undefined` if there is none that begins here */
  match({ steps, rounds }: Program, from: number, isBackward: boolean): number | undefined {
    const waiting: { place: number; at: number; begun: readonly number[] }[] = [
      { place: 0, at: from, begun: rounds > 0 ? Array<number>(rounds).fill(-1) : [] },
    ];
    for (let attempt = waiting.pop(); attempt; attempt = waiting.pop()) {
      let { place, at, begun } = attempt;
      for (let step = steps[place]; ; step = steps[place]) {
        this.steps += 1;
        if (this.steps > mostSteps) throw new CannotCount(`more than ${mostSteps} steps`);
        if (!step) return at;
        if (step.kind === 'try') {
          waiting.push({ place: step.then, at, begun });
          place = step.first;
        } else if (step.kind === 'go') place = step.to;
        else {
          if (step.kind === 'one') {
            const character = isBackward ? this.#before(at) : this.#after(at);
            if (character === '' || !step.fits(character)) break;
            at += isBackward ? -character.length : character.length;
          } else if (step.kind === 'edge') {
            if (!step.holds(this.#before(at), this.#after(at))) break;
          } else if (step.kind === 'begin') begun = begun.with(step.round, at);
          else if (step.kind === 'advance') {
            if (begun[step.round] === at) break;
          } else {
            const found = this.match(step.inside, at, step.isBehind) !== undefined;
            if (found === step.isNegative) break;
          }
          place += 1;
        }
      }
    }
    return undefined;
  }

  #after(at: number): string {
    const one = this.text[at] ?? '';
    const two = this.text[at + 1] ?? '';
    return this.isUnicode && isHigh(one) && isLow(two) ? one + two : one;
  }

  #before(at: number): string {
    const one = this.text[at - 1] ?? '';
    const two = this.text[at - 2] ?? '';
    return this.isUnicode && isLow(one) && isHigh(two) ? two + one : one;
  }
}

/** What an expression does with a text, from its `lastIndex` on if it has one. */
export interface Steps {
  steps: number;
  /** Where the match is; the same that JavaScript finds. */
  match?: { from: number; to: number };
}

/**
 * Counts the steps of an expression by playing it: every character that is compared and every choice, in all attempts
 * at all places. An engine may know shortcuts, but its worst grows as this does.
 *
 * @throws CannotCount
 */
export function countSteps(expression: RegExp, text: string): Steps {
  const { flags, lastIndex, sticky, global } = expression;
  const program = programFor(expression);
  const attempts = new Attempts(text, /[uv]/.test(flags));
  const start = sticky || global ? lastIndex : 0;
  const isOnlyThere = sticky || beginsAtTheStart(expression, program);
  for (let from = start; from <= text.length; from += 1) {
    const to = attempts.match(program, from, false);
    if (to !== undefined) return { steps: attempts.steps, match: { from, to } };
    if (isOnlyThere) break;
  }
  return { steps: attempts.steps };
}

/** Every engine knows that `^…` can match at the start only, and tries it nowhere else. */
function beginsAtTheStart({ source, multiline }: RegExp, { steps }: Program): boolean {
  return source.startsWith('^') && !multiline && steps[0]?.kind === 'edge';
}

const programs = new Map<string, Program>();

function programFor(expression: RegExp): Program {
  const key = String(expression);
  const program = programs.get(key) ?? programOf(expression);
  programs.set(key, program);
  return program;
}

function isHigh(unit: string): boolean {
  return unit >= '\uD800' && unit <= '\uDBFF';
}

function isLow(unit: string): boolean {
  return unit >= '\uDC00' && unit <= '\uDFFF';
}
