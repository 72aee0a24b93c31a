import { paragraph, type AdfBlock, type AdfInline } from './adf';
import { allows, type Container } from './content-model';
import { InlineRun } from './inline-run';
import type { Marks } from './marks';

/** Receives what the walk through the HTML finds. */
export interface Flow {
  text(text: string, marks: Marks): void;
  hardBreak(): void;
  /** Ends the line of text: what follows belongs to another block. */
  boundary(): void;
  /** The container to which blocks can be added, or `undefined` if only text is allowed. */
  readonly container: Container | undefined;
  add(block: AdfBlock): void;
}

/** Blocks one after another. Loose text becomes paragraphs. Drops blocks that the container does not allow. */
export class BlockFlow implements Flow {
  private readonly blocks: AdfBlock[] = [];
  private run = new InlineRun();

  constructor(readonly container: Container) {}

  text(text: string, marks: Marks): void {
    this.run.text(text, marks);
  }

  hardBreak(): void {
    this.run.hardBreak();
  }

  boundary(): void {
    const inline = this.run.finish();
    if (inline.length > 0) this.blocks.push(paragraph(inline));
    this.run = new InlineRun();
  }

  add(block: AdfBlock): void {
    this.boundary();
    if (allows(this.container, block.type)) this.blocks.push(block);
  }

  finish(): AdfBlock[] {
    this.boundary();
    return this.blocks;
  }
}

/** Text only, as in a heading. What would be another block continues in the same line. */
export class InlineFlow implements Flow {
  readonly container = undefined;
  private readonly run = new InlineRun();

  text(text: string, marks: Marks): void {
    this.run.text(text, marks);
  }

  hardBreak(): void {
    this.run.hardBreak();
  }

  boundary(): void {
    this.run.text(' ', []);
  }

  add(): void {
    this.boundary();
  }

  finish(): AdfInline[] {
    return this.run.finish();
  }
}
