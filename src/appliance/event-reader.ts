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
  const groups = element.children('data').map((data) => data.children('value').flatMap(readNamedValue));
  return {
    at: readUnixSeconds(element.attribute('timestamp')),
    type: element.attribute('event_type') ?? '',
    performedBy: readEventParticipant(element.child('performed_by')),
    destination: readEventParticipant(element.child('destination')),
    body: readBase64Text(element.textOf('encoded_body')) ?? element.textOf('body'),
    ...readFiles(element, groups),
    data: groups.flat(),
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

/**
 * The files that an event is about: as child elements, or among its data. Both have been seen in client code.
 *
 * @param groups the values of each of its `data` elements
 */
function readFiles(
  element: XmlElement,
  groups: readonly (readonly EventDatum[])[],
): Pick<SessionEvent, 'filename' | 'fileSize' | 'files' | 'fileSizes'> {
  const valuesOf = (name: string) => groups.flatMap((group) => valuesIn(group, name));
  const listed = element.listed('files', 'file').flatMap(readListedFile);
  const named = groups.flatMap(readNamedFiles);
  const sizes = valuesOf('filesize');
  const files = named.length === 0 ? listed : eachOnce([...listed, ...named]);
  const fileSizes = files.map(({ size }) => size);
  return {
    filename:
      element.textOf('filename') ??
      named[0]?.name ??
      (listed[0] ? undefined : pathNames.flatMap(valuesOf)[0]),
    fileSize: readCount(element.textOf('filesize') ?? (sizes.length === 1 ? sizes[0] : undefined)),
    files: files.map(({ name }) => name),
    ...(fileSizes.some((size) => size !== undefined) ? { fileSizes } : {}),
  };
}

function valuesIn(data: readonly EventDatum[], name: string): string[] {
  return data.flatMap((datum) =>
    datum.name.toLowerCase() === name && datum.value !== '' ? [datum.value] : [],
  );
}

interface ListedFile {
  name: string;
  size?: number;
}

function readListedFile(file: XmlElement): ListedFile[] {
  const name = file.value ?? file.textOf('filename');
  return name === undefined ? [] : [{ name, size: readCount(file.textOf('filesize')) }];
}

/** A size in the same element belongs to the file if there is one of each. Of several, nobody knows whose it is. */
function readNamedFiles(data: readonly EventDatum[]): ListedFile[] {
  const [names, sizes] = [valuesIn(data, 'filename'), valuesIn(data, 'filesize')];
  const size = names.length === 1 && sizes.length === 1 ? readCount(sizes[0]) : undefined;
  return names.map((name) => ({ name, size }));
}

function eachOnce(files: readonly ListedFile[]): ListedFile[] {
  const sizes = new Map<string, number | undefined>();
  for (const { name, size } of files) sizes.set(name, sizes.get(name) ?? size);
  return [...sizes].map(([name, size]) => ({ name, size }));
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
