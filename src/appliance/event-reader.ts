import { readText } from '../foundation/clean-text';
import type {
  EventDatum,
  EventParticipant,
  SessionEvent,
  SystemInformationCategory,
} from '../session/session';
import { readCount } from './numbers';
import { readUnixSeconds } from './timestamp';
import type { XmlElement } from './xml-element';

/** Reads `session_details/event`. Any child may be missing. */
export function readSessionEvent(element: XmlElement): SessionEvent {
  const data = element.listed('data', 'value').flatMap(readNamedValue);
  return {
    at: readUnixSeconds(element.attribute('timestamp')),
    type: element.attribute('event_type') ?? '',
    performedBy: readEventParticipant(element.child('performed_by')),
    destination: readEventParticipant(element.child('destination')),
    body: readBase64Text(element.textOf('encoded_body')) ?? element.textOf('body'),
    ...readFiles(element, data),
    data,
    systemInformation: element.listed('system_information', 'category').map(readCategory),
  };
}

/** Reads `value[@name,@value]`; one without a name is left out, one without a value is empty. */
export function readNamedValue(element: XmlElement): EventDatum[] {
  const name = element.attribute('name');
  if (name === undefined) return [];
  return [{ name, value: element.attribute('value') ?? element.value ?? '' }];
}

/** What files are called in an event's data if it has no `filename`: where they are, or went. */
const pathNames = ['path', 'new_path', 'old_path'];

/** The files that an event is about: as child elements, or among its data. Both have been seen in client code. */
function readFiles(
  element: XmlElement,
  data: readonly EventDatum[],
): Pick<SessionEvent, 'filename' | 'fileSize' | 'files'> {
  const valuesOf = (name: string) =>
    data.flatMap((datum) => (datum.name.toLowerCase() === name && datum.value !== '' ? [datum.value] : []));
  const listed = element
    .listed('files', 'file')
    .flatMap((file) => file.value ?? file.textOf('filename') ?? []);
  const named = valuesOf('filename');
  const sizes = valuesOf('filesize');
  return {
    filename:
      element.textOf('filename') ?? named[0] ?? (listed[0] ? undefined : pathNames.flatMap(valuesOf)[0]),
    fileSize: readCount(element.textOf('filesize') ?? (sizes.length === 1 ? sizes[0] : undefined)),
    files: named.length === 0 ? listed : [...new Set([...listed, ...named])],
  };
}

function readEventParticipant(element: XmlElement | undefined): EventParticipant | undefined {
  if (!element) return undefined;
  const participant = {
    type: element.attribute('type'),
    name: element.value,
    gsNumber: element.attribute('gsnumber'),
  };
  return Object.values(participant).every((value) => value === undefined) ? undefined : participant;
}

/** The appliance encodes a text that XML cannot carry. Bytes that are no UTF-8 are shown as U+FFFD. */
function readBase64Text(encoded: string | undefined): string | undefined {
  if (encoded === undefined) return undefined;
  return readText(Buffer.from(encoded, 'base64').toString('utf8'));
}

function readCategory(element: XmlElement): SystemInformationCategory {
  return {
    name: element.attribute('name') ?? '',
    fields: element
      .listed('description', 'field')
      .map((field) => field.attribute('name') ?? field.value ?? ''),
    rows: element
      .listed('data', 'row')
      // An empty cell stays, so that the others keep their columns.
      .map((row) => row.children('field').map((field) => field.value ?? '')),
  };
}
