import type { CommandShellRecording, CustomAttribute, Session } from '../session/session';
import { readSessionId } from '../session/session-id';
import { boundedChildren } from './bounded-children';
import { readSessionEvent } from './event-reader';
import { readCount, readDuration } from './numbers';
import { readCustomer, readParticipantReference, readRepresentative } from './participant-reader';
import { readReportingAnswer } from './reporting-answer';
import { readInlineSurvey, surveyParticipants } from './survey-reader';
import { readTime } from './timestamp';
import type { XmlElement } from './xml-element';

/** The app asks for one session by its id; each of them is some 30 fields and lists, however empty it is. */
const mostSessions = 1_000;

/**
 * Reads the answer of `SupportSession`: every session in it that has an id.
 *
 * @param host names the appliance in errors
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused
 */
export function readSessions(answer: string, host: string): Session[] {
  const list = readReportingAnswer(answer, host, ['session_list']);
  if (!list) return [];
  return boundedChildren(list, 'session', mostSessions, host).flatMap((element) => {
    const lsid = readSessionId(element.attribute('lsid'));
    return lsid === undefined ? [] : [readSession(element, lsid)];
  });
}

function readSession(element: XmlElement, lsid: string): Session {
  const primaryCustomer = element.child('primary_customer');
  const primaryRep = element.child('primary_rep');
  const customers = element
    .listed('customer_list', 'customer')
    .map((customer) => readCustomer(customer, primaryCustomer));
  const representatives = element
    .listed('rep_list', 'representative')
    .map((representative) => readRepresentative(representative, primaryRep));
  const participants = surveyParticipants(lsid, customers, representatives);
  return {
    lsid,
    ...readSummary(element),
    primaryCustomer: primaryCustomer?.value,
    primaryRepresentative: readParticipantReference(primaryRep),
    customers,
    representatives,
    customerSurveys: element
      .listed('cust_survey_list', 'cust_exit_survey')
      .map((survey) => readInlineSurvey(survey, 'customer', participants)),
    representativeSurveys: element
      .listed('rep_survey_list', 'rep_exit_survey')
      .map((survey) => readInlineSurvey(survey, 'representative', participants)),
    events: element.listed('session_details', 'event').map(readSessionEvent),
  };
}

function readSummary(element: XmlElement) {
  return {
    type: element.textOf('session_type'),
    startedAt: readTime(element.child('start_time')),
    endedAt: readTime(element.child('end_time')),
    durationSeconds: readDuration(element.textOf('duration')),
    publicSite: element.textOf('public_site'),
    externalKey: element.textOf('external_key'),
    customAttributes: element.listed('custom_attributes', 'custom_attribute').flatMap(readCustomAttribute),
    chatViewUrl: element.textOf('session_chat_view_url'),
    chatDownloadUrl: element.textOf('session_chat_download_url'),
    recordingViewUrl: element.textOf('session_recording_view_url'),
    recordingDownloadUrl: element.textOf('session_recording_download_url'),
    commandShellRecordings: element
      .listed('command_shell_recordings', 'command_shell_recording')
      .map(readCommandShellRecording),
    fileTransferCount: readCount(element.textOf('file_transfer_count')),
    fileMoveCount: readCount(element.textOf('file_move_count')),
    fileDeleteCount: readCount(element.textOf('file_delete_count')),
    jumpGroup: element.textOf('jump_group'),
    jumpoint: readJumpoint(element.child('jumpoint')),
    teams: element.listed('team_list', 'team').flatMap((team) => team.value ?? []),
  };
}

/** The id -1 stands for no jumpoint. */
function readJumpoint(element: XmlElement | undefined): string | undefined {
  return element?.attribute('id') === '-1' ? undefined : element?.value;
}

function readCustomAttribute(element: XmlElement): CustomAttribute[] {
  const displayName = element.attribute('display_name');
  const codeName = element.attribute('code_name') ?? displayName;
  const value = element.value;
  return codeName === undefined || value === undefined ? [] : [{ codeName, displayName, value }];
}

function readCommandShellRecording(element: XmlElement): CommandShellRecording {
  return {
    instance: element.attribute('instance'),
    viewUrl: element.textOf('view_url'),
    downloadUrl: element.textOf('download_url'),
  };
}
