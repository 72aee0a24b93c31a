import type { ApplianceEvent, Participant, SystemInformationCategory } from '../appliance-session';
import type { FileDetails } from '../settings';
import { isXmlText, textElement, wrap } from './xml-text';

/** One `event` of `session_details`. */
export function eventXml(event: ApplianceEvent, fileDetails: FileDetails = 'elements'): string {
  const markup =
    participantXml('performed_by', event.performedBy) +
    participantXml('destination', event.destination) +
    bodyXml(event.body) +
    filesXml(event, fileDetails) +
    dataXml(event.data) +
    systemInformationXml(event.systemInformation);
  return wrap('event', markup, { timestamp: Math.floor(event.at / 1000), event_type: event.type });
}

/** A text that is no valid XML goes as base64 of its UTF-8 in `encoded_body`. */
function bodyXml(body: string | undefined): string {
  if (body === undefined) return '';
  if (isXmlText(body)) return textElement('body', body);
  return textElement('encoded_body', Buffer.from(body, 'utf8').toString('base64'));
}

function participantXml(name: string, participant: Participant | undefined): string {
  if (participant === undefined) return '';
  return textElement(name, participant.name, { type: participant.type, gsnumber: participant.gsNumber });
}

function filesXml({ filename, fileSize, files }: ApplianceEvent, fileDetails: FileDetails): string {
  if (fileDetails === 'data') return filesAsData(filename, fileSize, files);
  const list =
    files === undefined ? '' : wrap('files', files.map((file) => textElement('file', file)).join(''));
  return textElement('filename', filename) + textElement('filesize', fileSize) + list;
}

/** A `data` element for each value, as newer appliances have been read. */
function filesAsData(
  filename: string | undefined,
  fileSize: number | undefined,
  files: readonly string[] = [],
): string {
  const names = filename === undefined ? files : [filename, ...files];
  const values = names.map((value) => ({ name: 'filename', value }));
  const size = fileSize === undefined ? [] : [{ name: 'filesize', value: String(fileSize) }];
  return [...values, ...size].map((value) => dataXml([value])).join('');
}

function dataXml(data: ApplianceEvent['data']): string {
  if (data === undefined) return '';
  return wrap('data', data.map(({ name, value }) => wrap('value', '', { name, value })).join(''));
}

function systemInformationXml(categories: readonly SystemInformationCategory[] | undefined): string {
  if (categories === undefined) return '';
  return wrap('system_information', categories.map(categoryXml).join(''));
}

function categoryXml({ name, fields, rows }: SystemInformationCategory): string {
  const description = fields.map((field) => wrap('field', '', { name: field })).join('');
  const data = rows.map((row) => wrap('row', row.map((value) => textElement('field', value)).join('')));
  return wrap('category', wrap('description', description) + wrap('data', data.join('')), { name });
}
