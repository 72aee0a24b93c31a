import { textNode, type AdfInline } from './adf';
import { collapsed, withKeptSpaces } from './kept-spaces';
import { sameMarks, type Marks } from './marks';

/** A text that may continue. It is kept in pieces, because the parser splits a long text at every entity. */
interface OpenText {
  marks: Marks;
  pieces: string[];
  endsInSpace: boolean;
}

/**
 * Collects the contents of one line of blocks, and collapses white space as HTML does, but for spaces that are kept.
 */
export class InlineRun {
  private readonly nodes: AdfInline[] = [];
  /** Absent at the start of a line. */
  private open: OpenText | undefined;

  text(text: string, marks: Marks): void {
    const shown = collapsed(text);
    const swallowsSpace = this.open?.endsInSpace ?? true;
    const rest = swallowsSpace ? shown.replace(/^ /, '') : shown;
    if (rest === '') return;

    const open = this.openWith(marks);
    open.pieces.push(rest);
    open.endsInSpace = rest.endsWith(' ');
  }

  hardBreak(): void {
    this.endLine();
    this.nodes.push({ type: 'hardBreak' });
  }

  /** The nodes, without the spaces and line breaks at the end, which HTML would not show either. */
  finish(): AdfInline[] {
    this.endLine();
    while (this.nodes.at(-1)?.type === 'hardBreak') this.nodes.pop();
    return this.nodes;
  }

  /** The text that continues with these marks. */
  private openWith(marks: Marks): OpenText {
    if (this.open && sameMarks(this.open.marks, marks)) return this.open;
    if (this.open) this.nodes.push(nodeOf(this.open.pieces.join(''), this.open.marks));
    this.open = { marks, pieces: [], endsInSpace: false };
    return this.open;
  }

  /** A line must not end with a space. */
  private endLine(): void {
    if (!this.open) return;
    const { pieces, marks, endsInSpace } = this.open;
    const text = pieces.join('');
    const shown = endsInSpace ? text.slice(0, -1) : text;
    if (shown !== '') this.nodes.push(nodeOf(shown, marks));
    this.open = undefined;
  }
}

function nodeOf(text: string, marks: Marks): AdfInline {
  return textNode(withKeptSpaces(text), marks);
}
