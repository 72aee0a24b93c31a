/**
 * How much a template may do for one report, counted instead of timed: calls of helpers, rounds of loops and
 * characters. The built-in report of the largest session needs a tenth of it, and all of it takes a fraction of a
 * second. So only a loop in a loop that goes through everything again and again needs more.
 */
export const renderLimits: RenderLimits = { steps: 300_000, characters: 1_000_000 };

export interface RenderLimits {
  steps: number;
  characters: number;
}

/** The limits for a report of this many characters: higher only if it may be longer than any report for Jira itself. */
export function limitsFor(characters: number): RenderLimits {
  const times = Math.max(characters / renderLimits.characters, 1);
  return { steps: renderLimits.steps * times, characters: renderLimits.characters * times };
}

/** Counts the work of one rendering, and ends it if it does too much: from then on nothing more is shown. */
export class RenderBudget {
  private steps = 0;
  private characters = 0;
  private isExhausted = false;

  constructor(private readonly limits: RenderLimits = renderLimits) {}

  /** Whether the rendering was cut. */
  get exhausted(): boolean {
    return this.isExhausted;
  }

  /** Counts work. @returns whether there is room for it */
  work(steps: number): boolean {
    this.steps += steps;
    if (this.steps > this.limits.steps) this.isExhausted = true;
    return !this.isExhausted;
  }

  /** Counts a shown text and returns it, or nothing if there is no room for it. */
  shown(text: string): string {
    this.characters += text.length;
    if (this.characters > this.limits.characters) this.isExhausted = true;
    return this.isExhausted ? '' : text;
  }

  /** A part of the output. Its fixed text counts too; what was already counted inside it does not count twice. */
  part(make: () => string): string {
    if (!this.work(1)) return '';
    const before = this.characters;
    const text = make();
    this.characters = before + Math.max(this.characters - before, text.length);
    if (this.characters > this.limits.characters) this.isExhausted = true;
    return text;
  }
}
