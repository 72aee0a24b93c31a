import type { Session, SessionEvent } from '../session/session';
import { momentData, type DataContext } from './data-context';
import { eventKind } from './event-kind';
import { namesIn } from './file-data';
import { performerName } from './performer-name';
import type { EventData } from './report-data';

/** Everything that happened, oldest first, as far as there is room. */
export function eventsData(
  session: Session,
  names: ReadonlyMap<string, string>,
  context: DataContext,
): EventData[] {
  const { shortening } = context;
  return shortening.list(session.events, 'events').map((event) => ({
    ...momentData(event.at, context),
    type: shortening.text(event.type) ?? '',
    kind: eventKind(event.type),
    by: shortening.text(performerName(event, names)),
    to: shortening.text(destinationName(event, names)),
    text: shortening.text(event.body),
    files: shortening.texts(namesIn(event)),
    values: shortening.list(event.data).flatMap(({ name, value }) => {
      const shown = shortening.text(value);
      return shown === undefined ? [] : [{ name: shortening.text(name) ?? '', value: shown }];
    }),
  }));
}

function destinationName(
  { destination }: SessionEvent,
  names: ReadonlyMap<string, string>,
): string | undefined {
  return destination?.name ?? names.get(destination?.gsNumber ?? '');
}
