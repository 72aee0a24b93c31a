import { list, maybe, number, object, text, type FieldsOf } from './data-shape';
import type {
  ChatLineData,
  EventData,
  FileData,
  LegalAgreementData,
  NoteData,
  SurveyData,
  SystemInformationData,
} from './report-data';

const moment = {
  time: maybe(text('The time of day')),
  at: maybe(number('The same in milliseconds, for the helpers date, time and dateTime')),
};

export const legalAgreementFields: FieldsOf<LegalAgreementData> = {
  ...moment,
  by: maybe(text('Who answered')),
  answer: maybe(text('The answer in the appliance’s words; absent if it reports none')),
};

export const chatLineFields: FieldsOf<ChatLineData> = {
  ...moment,
  from: text('Who wrote it'),
  role: text('customer, representative, system or unknown'),
  text: text('What was written; the helper breaks shows its lines'),
};

export const eventFields: FieldsOf<EventData> = {
  ...moment,
  type: text('What happened, as the appliance calls it'),
  kind: text('What reports tell apart: chat, file-upload, note, screenshot and so on, else other'),
  by: maybe(text('Who did it')),
  to: maybe(text('Whom it was done to')),
  text: maybe(text('The text of the event')),
  files: list('The files that the event names', text('A file’s name')),
  values: list(
    'What else the appliance tells of the event',
    object('A value', { name: text('Its name'), value: text('Its value') }),
  ),
};

export const fileFields: FieldsOf<FileData> = {
  ...moment,
  name: text('The file’s name'),
  action: text('upload, download, share, move or delete'),
  size: maybe(text('Its size in words')),
  bytes: maybe(number('Its size in bytes')),
  by: maybe(text('Who did it')),
};

export const noteFields: FieldsOf<NoteData> = {
  ...moment,
  by: maybe(text('Who wrote the note')),
  text: text('The note; the helper breaks shows its lines'),
};

export const systemInformationFields: FieldsOf<SystemInformationData> = {
  ...moment,
  categories: list(
    'What was retrieved',
    object('A category', {
      name: text('The category’s name'),
      fields: list('The titles of its columns', text('A title')),
      rows: list('Its rows', list('A row', text('A value'))),
    }),
  ),
};

export const surveyFields: FieldsOf<SurveyData> = {
  ...moment,
  by: maybe(text('Who answered')),
  about: maybe(text('About whom')),
  questions: list(
    'The questions that were answered',
    object('A question', {
      label: text('The question as it was asked'),
      name: maybe(text('The question’s name on the appliance')),
      answers: list('The answers to it', text('An answer')),
    }),
  ),
};
