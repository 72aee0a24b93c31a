import {
  chatLineFields,
  eventFields,
  fileFields,
  legalAgreementFields,
  noteFields,
  surveyFields,
  systemInformationFields,
} from './activity-shape';
import { list, maybe, number, object, text, type FieldsOf, type ShapeOf } from './data-shape';
import { customerFields, representativeFields } from './people-shape';
import type { ReportData, SessionData } from './report-data';

const counts = 'may be more than are named below';

const sessionFields: FieldsOf<SessionData> = {
  id: text('The session’s id on the appliance (LSID)'),
  type: maybe(text('The kind of session')),
  start: maybe(text('When it started: day, time and time zone')),
  startedAt: maybe(number('The same in milliseconds, for the helpers date, time and dateTime')),
  end: maybe(text('When it ended; absent where it closed abnormally')),
  endedAt: maybe(number('The same in milliseconds')),
  duration: maybe(text('How long it took, in words')),
  durationSeconds: maybe(number('The same in seconds')),
  externalKey: maybe(text('The external key, where the issue key travels')),
  publicSite: maybe(text('The public site it came through')),
  jumpGroup: maybe(text('The Jump group')),
  jumpoint: maybe(text('The Jumpoint')),
  teams: list('The teams that were involved', text('A team’s name')),
  customAttributes: list(
    'The custom attributes that have a value',
    object('An attribute', {
      name: text('Its code name'),
      displayName: text('Its display name'),
      value: text('Its value'),
    }),
  ),
  customer: maybe(object('The primary customer, else the first one', customerFields)),
  customers: list('All customers, the primary one first', object('A customer', customerFields)),
  representative: maybe(
    object('The owner, else the primary representative, else the longest involved', representativeFields),
  ),
  representatives: list(
    'All representatives, in that order',
    object('A representative', representativeFields),
  ),
  legalAgreements: list(
    'The answers to the legal agreement, oldest first',
    object('An answer', legalAgreementFields),
  ),
  chat: object('The chat', {
    count: number('How many lines there are'),
    lines: list('The lines, oldest first', object('A line', chatLineFields)),
  }),
  files: object('The files', {
    transferredCount: number(`How many were transferred; ${counts}`),
    movedCount: number(`How many were moved; ${counts}`),
    deletedCount: number(`How many were deleted; ${counts}`),
    transferred: list('Those uploaded, downloaded or shared', object('A file', fileFields)),
    moved: list('Those moved', object('A file', fileFields)),
    deleted: list('Those deleted', object('A file', fileFields)),
  }),
  notes: list('The notes of the representatives', object('A note', noteFields)),
  systemInformation: list(
    'The system information that was retrieved',
    object('A retrieval', systemInformationFields),
  ),
  commandShellCount: number('How often a command shell was opened'),
  screenRecordingCount: number('How often the screen was recorded'),
  screenshotCount: number('How many screenshots were taken'),
  eventCount: number('How many events the session has'),
  events: list('Everything that happened, oldest first', object('An event', eventFields)),
  links: object('Addresses on the appliance', {
    chat: maybe(text('Where to read the chat')),
    chatDownload: maybe(text('Where to download the chat')),
    transcript: maybe(text('The first of these two that there is')),
    recording: maybe(text('Where to watch the recording')),
    recordingDownload: maybe(text('Where to download the recording')),
    commandShells: list('Where to watch the command shells', text('An address')),
    all: list(
      'Those to look at, with names',
      object('A link', { name: text('What is to be seen there'), url: text('The address') }),
    ),
  }),
  surveys: object('The exit surveys that have answers', {
    customer: list('Those that customers answered', object('A survey', surveyFields)),
    representative: list('Those that representatives answered', object('A survey', surveyFields)),
  }),
  leftOut: object('What a report that would be too long does without; all 0 otherwise', {
    chatLines: number('How many lines of the chat: always the oldest'),
    files: number('How many file names'),
    notes: number('How many notes'),
    events: number('How many events'),
    others: number('How many entries of any other list'),
  }),
};

/** The data that templates see. */
export const reportShape: ShapeOf<ReportData> = object('The data of a report', {
  session: object('The session', sessionFields),
});
