import { cleanText } from '../appliance/clean-text';
import { textNode, type AdfInline, type AdfText } from './adf';
import { sameMarks, type Marks } from './marks';

/** Collects what stands in one line of blocks, and collapses white space as HTML does. */
export class InlineRun {
  private readonly nodes: AdfInline[] = [];

  text(text: string, marks: Marks): void {
    const collapsed = cleanText(text.replace(/[ \t\n\r\f]+/g, ' '));
    const rest = this.swallowsSpace() ? collapsed.replace(/^ /, '') : collapsed;
    if (rest === '') return;

    const last = this.lastText();
    if (last && sameMarks(last.marks ?? [], marks)) last.text += rest;
    else this.nodes.push(textNode(rest, marks));
  }

  hardBreak(): void {
    this.trimSpace();
    this.nodes.push({ type: 'hardBreak' });
  }

  /** The nodes, without the space and the line breaks at the end that HTML would not show either. */
  finish(): AdfInline[] {
    this.trimSpace();
    while (this.nodes.at(-1)?.type === 'hardBreak') {
      this.nodes.pop();
      this.trimSpace();
    }
    return this.nodes;
  }

  private lastText(): AdfText | undefined {
    const last = this.nodes.at(-1);
    return last?.type === 'text' ? last : undefined;
  }

  private swallowsSpace(): boolean {
    const last = this.lastText();
    return last === undefined || last.text.endsWith(' ');
  }

  private trimSpace(): void {
    const last = this.lastText();
    if (!last?.text.endsWith(' ')) return;
    last.text = last.text.slice(0, -1);
    if (last.text === '') this.nodes.pop();
  }
}
