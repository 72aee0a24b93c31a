/** A part of a template that is not its text: `{{…}}`, a comment or a raw block. */
export interface TemplateTag {
  kind: 'expression' | 'comment';
  /** Where its `{{` is. */
  start: number;
  /** After its `}}`; absent if it is never closed. */
  end?: number;
  /** Where it goes on after the braces. */
  inside: number;
}

/**
 * The tags of any text in order, also of one that Handlebars' parser refuses. As for the parser, `\{{` begins none, and
 * braces within texts in quotation marks or square brackets end none.
 */
export function templateTags(template: string): TemplateTag[] {
  const scanner = new Scanner(template);
  const tags: TemplateTag[] = [];
  for (let from = 0; ;) {
    const start = template.indexOf('{{', from);
    if (start === -1) return tags;
    const tag = isEscaped(template, start) ? undefined : scanner.tagAt(start);
    if (tag) tags.push(tag);
    from = tag?.end ?? start + 2;
  }
}

/** One backslash makes text of the braces. Two are a backslash and a tag. */
function isEscaped(template: string, start: number): boolean {
  return template[start - 1] === '\\' && template[start - 2] !== '\\';
}

class Scanner {
  private readonly opening = /\{\{\{?~?/y;
  private readonly closing = /\}\}\}?/y;
  private readonly signsInside = /["'[]|\}\}|\{\{/g;
  /** What ends a text within an expression. A backslash before the sign makes it a part of the text. */
  private readonly endings: ReadonlyMap<string, RegExp> = new Map([
    ['"', /(?<!\\)"/g],
    ["'", /(?<!\\)'/g],
    ['[', /(?<!\\)\]/g],
  ]);
  private readonly endOfComment = /\}\}/g;
  private readonly endOfLongComment = /--~?\}\}/g;
  private readonly endOfRawBlock = /\{\{\{\{\/[^{}]*\}\}\}\}/g;
  /** What does not occur in the rest of the template is not looked for again. */
  private readonly absent = new Set<RegExp>();

  constructor(private readonly template: string) {}

  tagAt(start: number): TemplateTag {
    const inside = start + (this.matchAt(this.opening, start)?.length ?? 2);
    const [kind, end] = this.end(start, inside);
    return { kind, start, inside, end };
  }

  private end(start: number, inside: number): [TemplateTag['kind'], number | undefined] {
    const { template } = this;
    if (template.startsWith('{{{{', start)) return ['comment', this.endOf(this.endOfRawBlock, inside)];
    if (template.startsWith('!--', inside)) return ['comment', this.endOf(this.endOfLongComment, inside)];
    if (template.startsWith('!', inside)) return ['comment', this.endOf(this.endOfComment, inside)];
    const close = this.closeOfExpression(inside);
    if (close === undefined) return ['expression', undefined];
    const braces = template.startsWith('{{{', start) ? this.matchAt(this.closing, close) : undefined;
    return ['expression', close + (braces ?? '}}').length];
  }

  /** Where the `}}` of an expression is. Other braces within it mean that it was never closed. */
  private closeOfExpression(inside: number): number | undefined {
    for (let from = inside; ;) {
      const found = this.find(this.signsInside, from);
      if (!found || found[0] === '{{') return undefined;
      if (found[0] === '}}') return found.index;
      const ending = this.endings.get(found[0]);
      const close = ending && this.endOf(ending, found.index + 1);
      if (close === undefined) return undefined;
      from = close;
    }
  }

  private endOf(pattern: RegExp, from: number): number | undefined {
    const found = this.find(pattern, from);
    return found && found.index + found[0].length;
  }

  private find(pattern: RegExp, from: number): RegExpExecArray | undefined {
    if (this.absent.has(pattern)) return undefined;
    pattern.lastIndex = from;
    const found = pattern.exec(this.template);
    if (!found) this.absent.add(pattern);
    return found ?? undefined;
  }

  private matchAt(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.template)?.[0];
  }
}
