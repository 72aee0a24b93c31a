import { paragraph, textNode, type AdfInline, type AdfMark, type AdfParagraph } from './adf';
import type { DisplayFormat } from './display-format';
import type { LinksData, LeftOut } from './report-data';
import type { WordKey } from './words/english';

const em: AdfMark[] = [{ type: 'em' }];

/** The field of the session that shows it, and its name in the note. */
const kinds: Record<keyof LeftOut, { field: string; words: WordKey }> = {
  chatLines: { field: 'chat', words: 'leftOutChatLines' },
  files: { field: 'files', words: 'leftOutFiles' },
  notes: { field: 'notes', words: 'leftOutNotes' },
  events: { field: 'events', words: 'leftOutEvents' },
  others: { field: 'session', words: 'leftOutOthers' },
};

/**
 * The paragraph that says what a shortened report lacks, for templates that do not say it themselves. `undefined` if
 * nothing is missing.
 *
 * @param names the names that the template mentions. What it would not show anyway is not missing, and what it
 *   reads from `leftOut` it is trusted to show
 */
export function leftOutNote(
  leftOut: LeftOut,
  links: LinksData,
  names: ReadonlySet<string>,
  display: DisplayFormat,
): AdfParagraph | undefined {
  const missed = leftOutKinds.filter((kind) => leftOut[kind] > 0 && !tellsItself(kind, names));
  if (missed.length === 0) return undefined;
  const { words } = display;
  const counts = missed.map((kind) => words.say(kinds[kind].words, { count: leftOut[kind] }));
  const note: AdfInline[] = [textNode(words.say('leftOut', { list: display.list(counts) }), em)];
  if (missed.includes('chatLines') && links.transcript) {
    const mark: AdfMark = { type: 'link', attrs: { href: links.transcript } };
    note.push(textNode(' '), textNode(words.say('readWholeTranscript'), [mark]));
  }
  return paragraph(note);
}

const leftOutKinds: (keyof LeftOut)[] = ['chatLines', 'files', 'notes', 'events', 'others'];

function tellsItself(kind: keyof LeftOut, names: ReadonlySet<string>): boolean {
  return !names.has(kinds[kind].field) || (names.has('leftOut') && names.has(kind));
}

/** Added to a report whose end was cut off. */
export function cutNote(reason: 'restTooLong' | 'restTooMuchWork', { words }: DisplayFormat): AdfParagraph {
  return paragraph([textNode(words.say(reason), em)]);
}
