import type { AnsweredSurvey, ApplianceSession } from '../appliance-session';
import { primaryCustomer, primaryRepresentative } from '../participants';
import { textElement, wrap } from './xml-text';

/** The appliance's own two questions; any other is the administrator's. */
const builtInQuestions: Readonly<Record<string, { type: string; label: string; header: string }>> = {
  rating: { type: 'radio', label: 'How satisfied are you with the support you received?', header: 'Rating' },
  comments: { type: 'textarea', label: 'Is there anything else you would like to say?', header: 'Comments' },
};

/** One `exit_survey` of the survey reports; the time's attribute has been seen under two names. */
export function exitSurveyXml(
  session: ApplianceSession,
  survey: AnsweredSurvey,
  timeAttribute: 'timestamp' | 'ts',
): string {
  const customer = primaryCustomer(session);
  const representative = primaryRepresentative(session);
  const submitter = survey.submitter === 'customer' ? customer?.name : representative?.displayName;
  const everyone = session.representatives.map(({ displayName, gsNumber, id }) =>
    textElement('representative', displayName, { gsnumber: gsNumber, id }),
  );
  const markup =
    textElement('submitted_by', submitter ?? '', { type: survey.submitter }) +
    textElement('primary_rep', representative?.displayName, { gsnumber: representative?.gsNumber }) +
    textElement('primary_customer', customer?.name, { gsnumber: customer?.gsNumber }) +
    wrap('rep_list', everyone.join('')) +
    questionListXml(survey);
  return wrap('exit_survey', markup, {
    lsid: session.lsid,
    [timeAttribute]: Math.floor(survey.at / 1000),
  });
}

/** The surveys inside a session's own report; their inner shape is taken from the survey report. */
export function sessionSurveysXml(session: ApplianceSession): string {
  const list = (submitter: AnsweredSurvey['submitter'], name: string, gsNumber?: string): string =>
    session.surveys
      .filter((survey) => survey.submitter === submitter)
      .map((survey) => wrap(name, questionListXml(survey), { gsnumber: gsNumber }))
      .join('');
  const customers = list('customer', 'cust_exit_survey', primaryCustomer(session)?.gsNumber);
  const own = list('representative', 'rep_exit_survey', primaryRepresentative(session)?.gsNumber);
  return (customers && wrap('cust_survey_list', customers)) + (own && wrap('rep_survey_list', own));
}

function questionListXml(survey: AnsweredSurvey): string {
  const questions = Object.entries(survey.answers).map(([name, answer], index) => {
    const known = Object.hasOwn(builtInQuestions, name) ? builtInQuestions[name] : undefined;
    const markup =
      textElement('type', known?.type ?? 'text') +
      textElement('label', known?.label ?? name) +
      textElement('name', name) +
      textElement('report_header', known?.header ?? name) +
      answerListXml(typeof answer === 'string' ? [answer] : answer);
    return wrap('question', markup, { id: index + 1 });
  });
  return wrap('question_list', questions.join(''));
}

/** Absent if nothing was answered; a line break arrives as a backslash and an n. */
function answerListXml(answers: readonly string[]): string {
  if (answers.length === 0) return '';
  const lines = answers.map((answer) => textElement('answer', answer.replace(/\r\n|\r|\n/g, '\\n')));
  return wrap('answer_list', lines.join(''));
}
