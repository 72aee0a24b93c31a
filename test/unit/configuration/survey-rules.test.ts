import { surveyRuleInWords, type SurveyTransition } from '../../../src/configuration/settings/surveys';

const rule: SurveyTransition = {
  survey: 'customer',
  question: 'Solved?',
  answer: 'Yes',
  transition: 'Done',
  resolution: '',
};

describe('a survey rule is told as a sentence', () => {
  test.each<[string, Partial<SurveyTransition>, string]>([
    [
      'with what the customer answers and what happens then',
      {},
      'When a customer answers “Solved?” with “Yes”, move the issue to “Done”',
    ],
    [
      'with the resolution, if it has one',
      { survey: 'representative', resolution: 'Fixed' },
      'When a representative answers “Solved?” with “Yes”, move the issue to “Done” with the resolution “Fixed”',
    ],
    [
      'with what is still to be entered left open',
      { question: ' ', answer: '' },
      'When a customer answers “…” with “…”, move the issue to “Done”',
    ],
  ])('%s', (_, parts, words) => {
    expect(surveyRuleInWords({ ...rule, ...parts })).toBe(words);
  });
});
