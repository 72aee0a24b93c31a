import type { SessionEvent, SystemInformationCategory } from '../session/session';
import { momentData, type DataContext } from './data-context';
import type { NoteData, SystemInformationData } from './report-data';
import { performerName } from './performer-name';

export function notesData(
  events: readonly SessionEvent[],
  names: ReadonlyMap<string, string>,
  context: DataContext,
): NoteData[] {
  const { shortening } = context;
  const notes = events.filter(({ body }) => body !== undefined && /\S/.test(body));
  return shortening.list(notes, 'notes').flatMap((event) => {
    const text = shortening.text(event.body);
    const by = shortening.text(performerName(event, names));
    return text === undefined ? [] : [{ ...momentData(event.at, context), by, text }];
  });
}

export function systemInformationData(
  events: readonly SessionEvent[],
  context: DataContext,
): SystemInformationData[] {
  const { shortening } = context;
  return shortening.list(events).map((event) => ({
    ...momentData(event.at, context),
    categories: shortening.list(event.systemInformation).map((category) => categoryData(category, context)),
  }));
}

function categoryData(
  { name, fields, rows }: SystemInformationCategory,
  { display, shortening }: DataContext,
): SystemInformationData['categories'][number] {
  return {
    name: shortening.text(name) ?? display.words.say('unnamed'),
    fields: shortening.list(fields).map((field) => shortening.text(field) ?? ''),
    rows: shortening
      .list(rows)
      .map((row) => shortening.list(row).map((value) => shortening.text(value) ?? '')),
  };
}
