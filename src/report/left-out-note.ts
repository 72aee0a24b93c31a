import { paragraph, textNode, type AdfInline, type AdfMark, type AdfParagraph } from './adf';
import type { DisplayFormat } from './display-format';
import type { LinksData, LeftOut } from './report-data';

const em: AdfMark[] = [{ type: 'em' }];

const words: Record<keyof LeftOut, { field: string; one: string; many: string }> = {
  chatLines: { field: 'chat', one: 'earlier line of the chat', many: 'earlier lines of the chat' },
  files: { field: 'files', one: 'file', many: 'files' },
  notes: { field: 'notes', one: 'note', many: 'notes' },
  others: { field: 'session', one: 'further entry', many: 'further entries' },
};

/**
 * The paragraph that tells what a shortened report lacks, for templates that do not tell it themselves;
 * `undefined` where there is nothing to tell.
 *
 * @param names the names that the template mentions: what it would not show anyway is not missed, and
 *   what it reads from `leftOut` it is trusted to show
 */
export function leftOutNote(
  leftOut: LeftOut,
  links: LinksData,
  names: ReadonlySet<string>,
  display: DisplayFormat,
): AdfParagraph | undefined {
  const missed = leftOutKinds.filter((kind) => leftOut[kind] > 0 && !tellsItself(kind, names));
  if (missed.length === 0) return undefined;
  const counts = missed.map((kind) => counted(leftOut[kind], words[kind], display));
  const note: AdfInline[] = [
    textNode(`Left out, because the report would be too long: ${counts.join(', ')}.`, em),
  ];
  if (missed.includes('chatLines') && links.transcript) note.push(...transcriptLink(links.transcript));
  return paragraph(note);
}

const leftOutKinds: (keyof LeftOut)[] = ['chatLines', 'files', 'notes', 'others'];

function tellsItself(kind: keyof LeftOut, names: ReadonlySet<string>): boolean {
  return !names.has(words[kind].field) || (names.has('leftOut') && names.has(kind));
}

function counted(
  count: number,
  { one, many }: { one: string; many: string },
  display: DisplayFormat,
): string {
  return `${display.number(count)} ${count === 1 ? one : many}`;
}

function transcriptLink(href: string): AdfInline[] {
  return [textNode(' '), textNode('Read the whole transcript', [{ type: 'link', attrs: { href } }])];
}

/** Stands at the end of a report whose end had to be cut. */
export const cutNote: AdfParagraph = paragraph([
  textNode('The rest of this report is left out, because it would be too long for Jira.', em),
]);
