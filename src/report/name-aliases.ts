/**
 * Names of the appliance's Reporting API that are others in templates. Who comes from there, or from a template that
 * was written for it, uses them.
 */
export const reportingNames: readonly (readonly [string, string])[] = [
  ['lsid', 'session.id'],
  ['session_type', 'session.type'],
  ['start_time', 'session.start'],
  ['end_time', 'session.end'],
  ['primary_customer', 'session.customer.name'],
  ['primary_rep', 'session.representative.name'],
  ['customer_list', 'session.customers'],
  ['rep_list', 'session.representatives'],
  ['team_list', 'session.teams'],
  ['session_chat_view_url', 'session.links.chat'],
  ['session_chat_download_url', 'session.links.chatDownload'],
  ['session_recording_view_url', 'session.links.recording'],
  ['session_recording_download_url', 'session.links.recordingDownload'],
  ['command_shell_recordings', 'session.links.commandShells'],
  ['file_transfer_count', 'session.files.transferredCount'],
  ['file_move_count', 'session.files.movedCount'],
  ['file_delete_count', 'session.files.deletedCount'],
  ['cust_survey_list', 'session.surveys.customer'],
  ['rep_survey_list', 'session.surveys.representative'],
  ['session_details', 'session.events'],
];

/** A field that is called otherwise elsewhere. */
export interface FieldAlias {
  /** What it may be called here, the likeliest first. */
  names: readonly string[];
  /** Where it is, if not everywhere. */
  lists?: readonly string[];
}

const moments = ['session.chat.lines', 'session.events', 'session.notes'];
const files = ['session.files.transferred', 'session.files.moved', 'session.files.deleted'];
const events = ['session.events'];
const representatives = ['session.representatives'];

/** Other names for the fields of people, events and surveys: those of the Reporting API, and everyday words. */
const fieldAliases: Readonly<Record<string, FieldAlias>> = {
  timestamp: { names: ['time'], lists: moments },
  date: { names: ['time'], lists: moments },
  performedby: { names: ['by', 'from'], lists: [...events, ...files] },
  submittedby: { names: ['by'] },
  sender: { names: ['from', 'by'] },
  author: { names: ['by', 'from'], lists: ['session.notes', 'session.chat.lines'] },
  destination: { names: ['to'], lists: events },
  recipient: { names: ['to'], lists: events },
  eventtype: { names: ['type'], lists: events },
  body: { names: ['text'], lists: moments },
  message: { names: ['text'], lists: moments },
  filename: { names: ['name'], lists: files },
  filesize: { names: ['size'], lists: files },
  displayname: { names: ['name'], lists: representatives },
  publicdisplayname: { names: ['name'], lists: representatives },
  privatedisplayname: { names: ['name'], lists: representatives },
  os: { names: ['operatingSystem'] },
  publicip: { names: ['addresses'] },
  privateip: { names: ['addresses'] },
  secondsinvolved: { names: ['seconds'] },
  sessionowner: { names: ['owner'] },
  questionlist: { names: ['questions'] },
  answerlist: { names: ['answers'] },
};

/** What a field that is called so elsewhere is called here. */
export function aliasOf(field: string): FieldAlias {
  const plain = plainName(field);
  return (Object.hasOwn(fieldAliases, plain) ? fieldAliases[plain] : undefined) ?? { names: [] };
}

/** A name as it is compared: case and separators, also dots, do not count. */
export function plainName(name: string): string {
  return name.replace(/[._\-\s[\]]/g, '').toLowerCase();
}
