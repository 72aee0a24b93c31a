/** The kinds of session events that reports distinguish. */
export type EventKind =
  | 'chat'
  | 'file-upload'
  | 'file-download'
  | 'file-share'
  | 'file-move'
  | 'file-deletion'
  | 'note'
  | 'legal-agreement'
  | 'system-information'
  | 'command-shell'
  | 'screen-recording'
  | 'screenshot'
  | 'other';

/**
 * The appliance's English names, in lower case. Its set of names is open, and some releases localise them. Names in
 * another language belong here too, and nowhere else.
 */
const kinds: ReadonlyMap<string, EventKind> = new Map<string, EventKind>([
  ['chat message', 'chat'],
  ['file upload', 'file-upload'],
  ['file download', 'file-download'],
  ['files shared', 'file-share'],
  ['file moved', 'file-move'],
  ['file deleted', 'file-deletion'],
  ['session note added', 'note'],
  ['legal agreement response', 'legal-agreement'],
  ['system information retrieved', 'system-information'],
  ['command shell session started', 'command-shell'],
  ['screen recording', 'screen-recording'],
  ['screenshot captured', 'screenshot'],
]);

/** The kind of an event's type; `other` for every type that reports do not use. */
export function eventKind(type: string): EventKind {
  return kinds.get(type.trim().toLowerCase()) ?? 'other';
}
