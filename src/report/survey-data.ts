import type { ExitSurvey, SurveyQuestion } from '../session/session';
import { momentData, type DataContext } from './data-context';
import type { SurveyData } from './report-data';

/** The surveys that have an answer, oldest first, as the appliance lists them. */
export function surveysData(surveys: readonly ExitSurvey[], context: DataContext): SurveyData[] {
  const { shortening } = context;
  const answered = surveys.map((survey) => surveyData(survey, context));
  return shortening.list(answered.filter(({ questions }) => questions.length > 0));
}

function surveyData(survey: ExitSurvey, context: DataContext): SurveyData {
  const { shortening } = context;
  const byCustomer = survey.submittedBy === 'customer';
  return {
    by: shortening.text(byCustomer ? survey.customer : survey.representative),
    about: shortening.text(byCustomer ? survey.representative : survey.customer),
    ...momentData(survey.submittedAt, context),
    questions: shortening.list(survey.questions).flatMap((question) => questionData(question, context)),
  };
}

function questionData(
  question: SurveyQuestion,
  { display, shortening }: DataContext,
): SurveyData['questions'][number][] {
  const answers = shortening.texts(question.answers);
  if (answers.length === 0) return [];
  const asked = shortening.text(question.label ?? question.reportHeader ?? question.name);
  const label = asked ?? display.words.say('question');
  return [{ label, name: shortening.text(question.name), answers }];
}
