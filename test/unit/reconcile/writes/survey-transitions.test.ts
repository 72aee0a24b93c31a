import fc from 'fast-check';
import * as v from 'valibot';
import { configurationSettingsSchema, type Configuration } from '../../../../src/configuration/configuration';
import type { SurveyTransition } from '../../../../src/configuration/configuration';
import { ruleFor, transitionsAskedFor } from '../../../../src/reconcile/writes/survey-transitions';
import type { ExitSurvey, Session } from '../../../../src/session/session';
import { bareSession } from '../../report/sample-sessions';

const rule = (changes: Partial<SurveyTransition> = {}): SurveyTransition => ({
  survey: 'customer',
  question: 'Rating',
  answer: '5',
  transition: 'Close',
  resolution: '',
  ...changes,
});

const survey = (...questions: ExitSurvey['questions']): ExitSurvey => ({ questions });

const five = survey({ name: 'rating', answers: ['5'] });

function asked(session: Partial<Session>, rules: SurveyTransition[] = [rule()], id = 'one') {
  const settings = v.parse(configurationSettingsSchema, {
    name: 'A',
    host: 'a.example.com',
    clientId: 'a',
    surveyTransitions: rules,
  });
  const configuration: Configuration = {
    version: 1,
    id,
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    hasClientSecret: true,
    settings,
  };
  return transitionsAskedFor(bareSession(session), configuration);
}

const keys = (...args: Parameters<typeof asked>) => asked(...args).map(({ propertyKey }) => propertyKey);

describe('a survey meets a rule', () => {
  test.each([
    ['by the name of the question', { name: 'RATING' }, true],
    ['by its label', { label: ' rating ' }, true],
    ['by its header in the report', { reportHeader: 'Rating' }, true],
    ['not by a part of it', { name: 'rating of the call' }, false],
  ])('%s', (_, question, expected) => {
    const found = ruleFor(survey({ ...question, answers: ['5'] }), 'customer', [rule()]);
    expect(found !== undefined).toBe(expected);
  });

  test('only with that answer to that very question', () => {
    const given = survey({ name: 'rating', answers: ['4'] }, { name: 'speed', answers: ['5'] });
    expect(ruleFor(given, 'customer', [rule()])).toBeUndefined();
  });

  test('with one of several answers', () => {
    expect(ruleFor(survey({ name: 'rating', answers: ['3', '5'] }), 'customer', [rule()])).toBeDefined();
  });

  test('of its own kind only', () => {
    expect(ruleFor(five, 'representative', [rule()])).toBeUndefined();
  });

  test('the first that fits, and no rule after it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            answer: fc.constantFrom('4', '5'),
            survey: fc.constantFrom('customer', 'representative'),
          }),
        ),
        (given) => {
          const rules = given.map((one, index) => rule({ ...one, transition: String(index) }));
          const first = rules.find(({ answer, survey: kind }) => answer === '5' && kind === 'customer');
          expect(ruleFor(five, 'customer', rules)).toBe(first);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('whatever the case and the spaces around', () => {
    const padded = fc.tuple(fc.constantFrom('', ' ', '\t'), fc.boolean(), fc.constantFrom('', '  '));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,8}$/),
        fc.stringMatching(/^[a-z]{1,8}$/),
        padded,
        (...given) => {
          const [question, answer, [before, isUpper, after]] = given;
          const dressed = (text: string) => before + (isUpper ? text.toUpperCase() : text) + after;
          const met = ruleFor(survey({ name: dressed(question), answers: [dressed(answer)] }), 'customer', [
            rule({ question, answer }),
          ]);
          expect(met).toBeDefined();
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a survey is known again', () => {
  test('by its answers, however the appliance names its questions and whenever it came', () => {
    const other = {
      ...survey({ name: 'rating', label: 'How was it?', reportHeader: 'Rating', answers: ['5'] }),
      submittedAt: 1,
    };
    expect(keys({ customerSurveys: [five] })).toEqual(keys({ customerSurveys: [other] }));
  });

  test('and is another one by kind, session, configuration, and where several answered the same', () => {
    const rules = [rule(), rule({ survey: 'representative' })];
    const all = [
      ...keys({ customerSurveys: [five, five], representativeSurveys: [five] }, rules),
      ...keys({ customerSurveys: [five], lsid: 'f'.repeat(32) }),
      ...keys({ customerSurveys: [five] }, [rule()], 'two'),
    ];
    expect(new Set(all).size).toBe(5);
    expect(all.every((key) => /^remote-support-survey-[0-9a-f]{32}$/.test(key))).toBe(true);
  });

  test('the first one still, where a second with the same answers came later', () => {
    const [first] = keys({ customerSurveys: [five] });
    expect(keys({ customerSurveys: [five, five] })[0]).toBe(first);
  });
});
