import type { ApplianceEvent, ApplianceSession } from './appliance-session';
import { primaryCustomer, primaryRepresentative } from './participants';
import type { FileDetails } from './settings';
import { eventXml } from './xml/event-xml';
import { customerXml, representativeXml } from './xml/people-xml';
import { sessionSurveysXml } from './xml/survey-xml';
import { textElement, wrap } from './xml/xml-text';

/** How a session is seen at one moment. */
export interface ReportView {
  readonly host: string;
  /** Milliseconds by the appliance's clock. */
  readonly now: number;
  /** The end as far as the report shows one: the report lags, and an abnormal close never shows. */
  readonly endedAt?: number;
  /** Absent: child elements. */
  readonly fileDetails?: FileDetails;
}

/** The `session` element of the report SupportSession. One join, so that 50,000 events cost no more. */
export function sessionXml(session: ApplianceSession, view: ReportView): string {
  const events = reportedEvents(session, view);
  const parts = [
    textElement('session_type', 'support'),
    textElement('lseq', session.lseq),
    timeXml('start_time', session.startedAt),
    timeXml('end_time', view.endedAt),
    textElement('duration', clockDuration(lastMoment(session, view) - session.startedAt)),
    textElement('public_site', session.publicSite?.name, { id: session.publicSite?.id }),
    textElement('external_key', session.externalKey),
    customAttributesXml(session),
    linksXml(session, view.host),
    fileCountsXml(events),
    textElement('jump_group', session.jumpGroup?.name, {
      type: session.jumpGroup?.type,
      id: session.jumpGroup?.id,
    }),
    wrap('jumpoint', '', { id: -1 }),
    primariesXml(session),
    session.team === undefined ? '' : wrap('team_list', textElement('team', session.team)),
    wrap('customer_list', session.customers.map(customerXml).join('')),
    wrap(
      'rep_list',
      session.representatives.map((one) => representativeXml(one, lastMoment(session, view))).join(''),
    ),
    sessionSurveysXml(session),
    '<session_details>',
    ...events.map((event) => eventXml(event, view.fileDetails)),
    '</session_details>',
  ];
  return wrap('session', parts.join(''), { lsid: session.lsid });
}

function reportedEvents(session: ApplianceSession, view: ReportView): readonly ApplianceEvent[] {
  if (session.ending === undefined || view.endedAt === undefined) return session.events;
  const surveyEvents = session.surveys.map((survey) => ({
    at: survey.at,
    type: survey.submitter === 'customer' ? 'Customer Exit Survey' : 'Representative Exit Survey',
  }));
  return [...session.events, ...session.ending.events, ...surveyEvents];
}

/** Up to when the session lasted, as far as the appliance knows. */
function lastMoment(session: ApplianceSession, view: ReportView): number {
  return view.endedAt ?? session.ending?.at ?? view.now;
}

/** Text in ISO 8601 and the attribute in unix seconds; empty while there is no such time. */
function timeXml(name: string, at: number | undefined): string {
  if (at === undefined) return wrap(name, '');
  const text = new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00');
  return textElement(name, text, { timestamp: Math.floor(at / 1000) });
}

/** HH:MM:SS; a session of days has more than 24 hours. */
export function clockDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function customAttributesXml(session: ApplianceSession): string {
  if (session.customAttributes.length === 0) return '';
  const list = session.customAttributes.map(({ codeName, displayName, value }) =>
    textElement('custom_attribute', value, { display_name: displayName, code_name: codeName }),
  );
  return wrap('custom_attributes', list.join(''));
}

/** Links exist only for what there is: a chat, a recording, command shells. */
function linksXml({ lsid, events, recorded, commandShells }: ApplianceSession, host: string): string {
  const link = (name: string, path: string): string => textElement(name, `https://${host}/${path}`);
  const chatted = events.some((event) => event.type === 'Chat Message');
  const chat =
    link('session_chat_view_url', `session_chat?lsid=${lsid}&view=1`) +
    link('session_chat_download_url', `session_chat?lsid=${lsid}&view=0`);
  const recording =
    link('session_recording_view_url', `session_recording?lsid=${lsid}&view=1`) +
    link('session_recording_download_url', `session_recording?lsid=${lsid}&view=0`);
  const shells = Array.from({ length: commandShells }, (_, instance) => {
    const path = `command_shell?lsid=${lsid}&instance=${instance}&view=`;
    const links = link('download_url', `${path}0`) + link('view_url', `${path}1`);
    return wrap('command_shell_recording', links, { instance });
  });
  const shellList = shells.length === 0 ? '' : wrap('command_shell_recordings', shells.join(''));
  return (chatted ? chat : '') + (recorded ? recording : '') + shellList;
}

function fileCountsXml(events: readonly ApplianceEvent[]): string {
  const count = (...types: string[]): number => events.filter((event) => types.includes(event.type)).length;
  return (
    textElement('file_transfer_count', count('File Upload', 'File Download')) +
    textElement('file_move_count', count('File Moved')) +
    textElement('file_delete_count', count('File Deleted'))
  );
}

function primariesXml(session: ApplianceSession): string {
  const customer = primaryCustomer(session);
  const representative = primaryRepresentative(session);
  return (
    textElement('primary_customer', customer?.name, { gsnumber: customer?.gsNumber }) +
    textElement('primary_rep', representative?.displayName, {
      gsnumber: representative?.gsNumber,
      id: representative?.id,
    })
  );
}
