import { Parser } from 'htmlparser2';

/** A node of a Jira document. */
export interface AdfNode {
  type: string;
  version?: number;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: readonly AdfNode[];
}

type Attributes = Record<string, string>;

const blocks: Readonly<Record<string, string>> = {
  table: 'table',
  tr: 'tableRow',
  th: 'tableHeader',
  td: 'tableCell',
  ul: 'bulletList',
  li: 'listItem',
};

const marksOf: Readonly<Record<string, (attributes: Attributes) => AdfNode>> = {
  strong: () => ({ type: 'strong' }),
  em: () => ({ type: 'em' }),
  code: () => ({ type: 'code' }),
  a: ({ href }) => ({ type: 'link', attrs: { href } }),
};

const noMarks: readonly AdfNode[] = [];

/** The HTML of the built-in template as a Jira document. Any other HTML may come out wrong. */
export function htmlToAdf(html: string): AdfNode {
  const builder = new DocumentBuilder();
  const parser = new Parser({
    onopentag: (name, attributes) => builder.open(name, attributes),
    ontext: (text) => builder.text(text),
    onclosetag: (name) => builder.close(name),
  });
  parser.end(html);
  return builder.document;
}

class DocumentBuilder {
  readonly document = { type: 'doc', version: 1, content: [] as AdfNode[] };
  private readonly containers: { content: AdfNode[]; node: AdfNode }[] = [
    { content: this.document.content, node: this.document },
  ];
  private readonly marks = [noMarks];
  private line: AdfNode[] = [];

  open(name: string, attributes: Attributes): void {
    const mark = marksOf[name];
    if (mark) this.marks.push([...this.currentMarks(), mark(attributes)]);
    else if (name === 'br') this.hardBreak();
    else if (blocks[name]) this.openBlock({ type: blocks[name], content: [] });
    else if (name === 'details') this.openBlock({ type: 'expand', attrs: {}, content: [] });
    else this.endParagraph();
  }

  text(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.line.at(-1);
    const swallowsSpace = last?.text === undefined || last.text.endsWith(' ');
    const rest = swallowsSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (rest === '') return;
    const marks = this.currentMarks();
    if (last?.text !== undefined && (last.marks ?? noMarks) === marks) last.text += rest;
    else this.line.push({ type: 'text', text: rest, ...(marks.length > 0 ? { marks } : {}) });
  }

  close(name: string): void {
    if (marksOf[name]) this.marks.pop();
    else if (name === 'h3' || name === 'h4') this.endHeading(Number(name.slice(1)));
    else if (name === 'summary') this.endSummary();
    else if (blocks[name] || name === 'details') this.closeBlock();
    else if (name !== 'br') this.endParagraph();
  }

  private openBlock(node: AdfNode & { content: AdfNode[] }): void {
    this.endParagraph();
    this.containers.push({ content: node.content, node });
  }

  private closeBlock(): void {
    this.endParagraph();
    const closed = this.containers.pop();
    if (closed && closed.content.length > 0) this.add(closed.node);
  }

  private hardBreak(): void {
    this.trimLine();
    this.line.push({ type: 'hardBreak' });
  }

  private endParagraph(): void {
    const content = this.takeLine();
    if (content.length > 0) this.add({ type: 'paragraph', content });
  }

  private endHeading(level: number): void {
    this.add({ type: 'heading', attrs: { level }, content: this.takeLine() });
  }

  private endSummary(): void {
    const title = this.takeLine()
      .map(({ text }) => text)
      .join('');
    const section = this.containers.at(-1);
    if (section) section.node.attrs = { title };
  }

  private takeLine(): AdfNode[] {
    this.trimLine();
    const line = this.line;
    while (line.at(-1)?.type === 'hardBreak') line.pop();
    this.line = [];
    return line;
  }

  /** A line does not end with a space. */
  private trimLine(): void {
    const last = this.line.at(-1);
    if (last?.text === ' ') this.line.pop();
    else if (last?.text?.endsWith(' ')) last.text = last.text.slice(0, -1);
  }

  private add(node: AdfNode): void {
    this.containers.at(-1)?.content.push(node);
  }

  private currentMarks(): readonly AdfNode[] {
    return this.marks.at(-1) ?? noMarks;
  }
}
