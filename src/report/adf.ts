/**
 * The part of the Atlassian Document Format that reports use. These types allow more nesting than the format does;
 * `content-model.ts` knows its rules.
 */
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfBlock[];
}

export type AdfBlock =
  | AdfParagraph
  | AdfHeading
  | AdfList
  | AdfCodeBlock
  | AdfRule
  | AdfBlockquote
  | AdfTable
  | AdfExpand
  | AdfPanel;

export interface AdfParagraph {
  type: 'paragraph';
  content: AdfInline[];
}

export interface AdfHeading {
  type: 'heading';
  attrs: { level: HeadingLevel };
  content: AdfInline[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface AdfList {
  type: 'bulletList' | 'orderedList';
  content: AdfListItem[];
}

export interface AdfListItem {
  type: 'listItem';
  content: AdfBlock[];
}

export interface AdfCodeBlock {
  type: 'codeBlock';
  content: AdfText[];
}

export interface AdfRule {
  type: 'rule';
}

export interface AdfBlockquote {
  type: 'blockquote';
  content: AdfBlock[];
}

export interface AdfTable {
  type: 'table';
  content: AdfTableRow[];
}

export interface AdfTableRow {
  type: 'tableRow';
  content: AdfTableCell[];
}

export interface AdfTableCell {
  type: 'tableCell' | 'tableHeader';
  content: AdfBlock[];
}

/** An expandable section. The format calls one inside a table cell or another section `nestedExpand`. */
export interface AdfExpand {
  type: 'expand' | 'nestedExpand';
  attrs: { title: string };
  content: AdfBlock[];
}

export interface AdfPanel {
  type: 'panel';
  attrs: { panelType: PanelType };
  content: AdfBlock[];
}

export const panelTypes = ['info', 'note', 'success', 'warning', 'error'] as const;

export type PanelType = (typeof panelTypes)[number];

export function isPanelType(value: unknown): value is PanelType {
  return panelTypes.some((type) => type === value);
}

export type AdfInline = AdfText | AdfHardBreak;

export interface AdfText {
  type: 'text';
  /** Never empty. */
  text: string;
  marks?: AdfMark[];
}

export interface AdfHardBreak {
  type: 'hardBreak';
}

export type AdfMark =
  { type: 'strong' } | { type: 'em' } | { type: 'code' } | { type: 'link'; attrs: { href: string } };

export function paragraph(content: AdfInline[]): AdfParagraph {
  return { type: 'paragraph', content };
}

/** A text node. `text` must not be empty: the format has no empty text nodes. */
export function textNode(text: string, marks: readonly AdfMark[] = []): AdfText {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] };
}
