import type { Session, SessionEvent } from '../session/session';
import { momentData, type DataContext } from './data-context';
import type { EventKind } from './event-kind';
import type { EventsByKind } from './events-by-kind';
import { performerName } from './performer-name';
import type { FileData, FilesData } from './report-data';

/** A file that an event names. */
interface NamedFile {
  name: string;
  action: FileData['action'];
  bytes?: number;
  event: SessionEvent;
}

const transfers: [EventKind, FileData['action']][] = [
  ['file-upload', 'upload'],
  ['file-download', 'download'],
  ['file-share', 'share'],
];

/** The files of the session: the appliance's counts, and the names that its events give. */
export function filesData(
  session: Session,
  events: EventsByKind,
  names: ReadonlyMap<string, string>,
  context: DataContext,
): FilesData {
  const transferred = transfers.flatMap(([kind, action]) => namedFiles(events, kind, action));
  const moved = namedFiles(events, 'file-move', 'move');
  const deleted = namedFiles(events, 'file-deletion', 'delete');
  const shown = (files: NamedFile[]): FileData[] =>
    context.shortening.list(files, 'files').map((file) => fileData(file, names, context));
  return {
    transferredCount: Math.max(session.fileTransferCount ?? 0, transferred.length),
    movedCount: Math.max(session.fileMoveCount ?? 0, moved.length),
    deletedCount: Math.max(session.fileDeleteCount ?? 0, deleted.length),
    transferred: shown(transferred),
    moved: shown(moved),
    deleted: shown(deleted),
  };
}

function namedFiles(events: EventsByKind, kind: EventKind, action: FileData['action']): NamedFile[] {
  return (events.get(kind) ?? []).flatMap((event) => {
    const names = namesIn(event);
    const bytes = names.length === 1 ? event.fileSize : undefined;
    const sizes = sizesIn(event);
    return names.map((name) => ({ name, action, bytes: bytes ?? sizes.get(name), event }));
  });
}

function sizesIn({ files, fileSizes = [] }: SessionEvent): ReadonlyMap<string, number | undefined> {
  return new Map(fileSizes.map((size, at) => [files[at] ?? '', size]));
}

/** The files that an event names. */
export function namesIn({ filename, files }: Pick<SessionEvent, 'filename' | 'files'>): string[] {
  const names = filename === undefined || files.includes(filename) ? files : [filename, ...files];
  return names.filter((name) => /\S/.test(name));
}

function fileData(
  { name, action, bytes, event }: NamedFile,
  names: ReadonlyMap<string, string>,
  context: DataContext,
): FileData {
  return {
    name: context.shortening.text(name) ?? context.display.words.say('unnamed'),
    action,
    size: bytes === undefined ? undefined : context.display.fileSize(bytes),
    bytes,
    ...momentData(event.at, context),
    by: context.shortening.text(performerName(event, names)),
  };
}
