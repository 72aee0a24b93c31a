import type { Customer, ExitSurvey, Representative, SurveyQuestion } from '../session/session';
import { readSessionId } from '../session/session-id';
import { boundedChildren } from './bounded-children';
import { readNamedValue } from './event-reader';
import { nameOfRepresentative, readRepresentative } from './participant-reader';
import { readReportingAnswer } from './reporting-answer';
import { readUnixSeconds } from './timestamp';
import type { XmlElement } from './xml-element';

/** Of a session or of the time between two polls; a large help desk has some hundreds in a day. */
const mostSurveys = 20_000;

/**
 * Reads the answer of `SupportCustExitSurvey` and `SupportRepExitSurvey` for one session.
 *
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused
 */
export function readExitSurveys(answer: string, host: string): ExitSurvey[] {
  const list = readReportingAnswer(answer, host, ['exit_survey_list']);
  return list ? boundedChildren(list, 'exit_survey', mostSurveys, host).map(readExitSurvey) : [];
}

function readExitSurvey(element: XmlElement): ExitSurvey {
  const submittedBy = readAuthor(element.child('submitted_by'));
  const representatives = element.listed('rep_list', 'representative');
  return {
    lsid: readSessionId(element.attribute('lsid')),
    submittedAt: readUnixSeconds(element.attribute('timestamp') ?? element.attribute('ts')),
    submittedBy,
    representative: element.textOf('primary_rep') ?? representatives.map(nameOf).find(Boolean),
    customer: element.textOf('primary_customer'),
    questions: readQuestions(element),
  };
}

/** Names in the session that holds an inline survey; the survey names its author by number only. */
export interface SurveyParticipants {
  lsid: string;
  customerNames: ReadonlyMap<string, string | undefined>;
  representativeNames: ReadonlyMap<string, string | undefined>;
}

/** Once for all surveys of a session: to look through all participants for each of them could take hours. */
export function surveyParticipants(
  lsid: string,
  customers: readonly Customer[],
  representatives: readonly Representative[],
): SurveyParticipants {
  return {
    lsid,
    customerNames: namesByNumber(customers, ({ name }) => name),
    representativeNames: namesByNumber(representatives, nameOfRepresentative),
  };
}

/** Of several with one number the first counts. */
function namesByNumber<Participant extends { gsNumber?: string }>(
  participants: readonly Participant[],
  nameOf: (participant: Participant) => string | undefined,
): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const participant of participants) {
    const { gsNumber } = participant;
    if (gsNumber !== undefined && !names.has(gsNumber)) names.set(gsNumber, nameOf(participant));
  }
  return names;
}

/**
 * Reads a survey inside a session: `cust_exit_survey[@gsnumber]` or `rep_exit_survey[@gsnumber]` with
 * `value[@name,@value]` for its questions and answers (seen in client code), or with the questions of the survey
 * reports.
 */
export function readInlineSurvey(
  element: XmlElement,
  submittedBy: 'customer' | 'representative',
  { lsid, customerNames, representativeNames }: SurveyParticipants,
): ExitSurvey {
  const gsNumber = element.attribute('gsnumber') ?? '';
  return {
    lsid,
    submittedAt: readUnixSeconds(element.attribute('timestamp') ?? element.attribute('ts')),
    submittedBy,
    representative: submittedBy === 'representative' ? representativeNames.get(gsNumber) : undefined,
    customer: submittedBy === 'customer' ? customerNames.get(gsNumber) : undefined,
    questions: [...element.children('value').flatMap(readValueAsQuestion), ...readQuestions(element)],
  };
}

function readAuthor(submittedBy: XmlElement | undefined): ExitSurvey['submittedBy'] {
  const type = submittedBy?.attribute('type')?.toLowerCase() ?? '';
  if (type.startsWith('cust')) return 'customer';
  return type.startsWith('rep') ? 'representative' : undefined;
}

function nameOf(representative: XmlElement): string | undefined {
  return nameOfRepresentative(readRepresentative(representative, undefined)) ?? representative.value;
}

function readQuestions(survey: XmlElement): SurveyQuestion[] {
  return survey.listed('question_list', 'question').map((question) => ({
    id: question.attribute('id'),
    type: question.textOf('type'),
    name: question.textOf('name'),
    label: question.textOf('label'),
    reportHeader: question.textOf('report_header'),
    answers: question.listed('answer_list', 'answer').flatMap((answer) => readAnswer(answer.value)),
  }));
}

function readValueAsQuestion(element: XmlElement): SurveyQuestion[] {
  return readNamedValue(element).map(({ name, value }) => ({ name, answers: readAnswer(value) }));
}

/** Line ends in answers arrive as a backslash and an n. */
function readAnswer(text: string | undefined): string[] {
  const answer = text?.replaceAll('\\n', '\n').trim();
  return answer ? [answer] : [];
}
