import type { TemplatePosition } from './template-error';
import { positionAt } from './template-position';

/**
 * Nobody nests so deeply by hand. What Handlebars' parser does grows with the square of the levels: seconds for some
 * thousands, minutes for as many as a template has room for. So this is checked before parsing.
 */
export const deepestNesting = 40;

const tokens = /\{\{~?(?:[#^]\s*[^\s}~]|else\s+[^\s}~]|\/)?|\}\}|[()]/g;

/** Where blocks, chains of `{{else if}}` or parentheses are nested too deeply; `undefined` if they are not. */
export function tooDeepAt(template: string): TemplatePosition | undefined {
  const nesting = new Nesting();
  for (const { 0: token, index } of template.matchAll(tokens)) {
    nesting.take(token);
    if (nesting.depth > deepestNesting) return positionAt(template, index);
  }
  return undefined;
}

/** Counts roughly: text that only looks like Handlebars, such as a comment, counts too. */
class Nesting {
  /** For each open block: how many levels it and its chain of `{{else if}}` have. */
  private readonly blocks: number[] = [];
  private levels = 0;
  private parentheses = 0;
  private isInside = false;

  get depth(): number {
    return Math.max(this.levels, this.parentheses);
  }

  take(token: string): void {
    if (token === '(' || token === ')') {
      if (this.isInside) this.parentheses += token === '(' ? 1 : -1;
      return;
    }
    this.isInside = token !== '}}';
    this.parentheses = 0;
    if (token.endsWith('/')) this.levels -= this.blocks.pop() ?? 0;
    else if (/[#^]/.test(token)) this.open(1);
    else if (token.includes('else')) this.open((this.blocks.pop() ?? 0) + 1);
  }

  private open(levelsOfBlock: number): void {
    this.blocks.push(levelsOfBlock);
    this.levels += 1;
  }
}
