import type { AskedQuestion, ListAnswer, ListedQuestions } from '../session/listing';
import { readList, type ListShape } from './list-answer';
import type { XmlElement } from './xml-element';

const listing: ListShape<ListedQuestions> = {
  roots: ['exit_survey_list'],
  items: ['exit_survey'],
  read: (survey) => ({
    questions: survey.listed('question_list', 'question').map(readQuestion),
  }),
  bare: () => ({ questions: [] }),
};

/**
 * Reads what the surveys of a window asked, from the answer of `SupportCustExitSurvey` and `SupportRepExitSurvey`. What
 * was answered is not read.
 *
 * @throws what `readList` throws
 */
export function readSurveyQuestions(answer: string, host: string): ListAnswer<ListedQuestions> {
  return readList(answer, host, listing);
}

function readQuestion(question: XmlElement): AskedQuestion {
  return {
    name: question.textOf('name'),
    label: question.textOf('label'),
    reportHeader: question.textOf('report_header'),
  };
}
