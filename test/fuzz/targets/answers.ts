import fc from 'fast-check';
import { readApiInfo } from '../../../src/appliance/api-info-reader';
import { readRepresentativeAccounts } from '../../../src/appliance/representative-account-reader';
import { readSessionListing } from '../../../src/appliance/session-listing-reader';
import { readSessions } from '../../../src/appliance/session-reader';
import { readSurveyQuestions } from '../../../src/appliance/survey-question-reader';
import { readExitSurveys } from '../../../src/appliance/survey-reader';
import { PolicyError } from '../../../src/failure/policy-error';
import { cleanText } from '../../../src/foundation/clean-text';
import { host, sample } from '../../unit/appliance/samples';
import { declared, Finding, fuzzTarget } from '../fuzz-target';
import { anyText, hostileValue, mixedText, mutated, pieces } from '../inputs/hostile-text';
import { hostileTree } from '../inputs/hostile-xml';

/** The readers of the appliance's answers, by what they read. */
export const answerReaders = {
  sessions: (answer: string) => readSessions(answer, host),
  listing: (answer: string) => readSessionListing(answer, host),
  surveys: (answer: string) => readExitSurveys(answer, host),
  questions: (answer: string) => readSurveyQuestions(answer, host),
  'api info': (answer: string) => readApiInfo(answer, host),
  accounts: (answer: string) => readRepresentativeAccounts(answer, host),
};

const samples = ['session', 'sparse-session', 'exit-surveys', 'session-listing', 'api-info'].map(sample);

const account = '[{"id":7,"username":"ann","public_display_name":"Ann","email_address":"ann@example.com"}]';

/** What an appliance, or something in its place, may answer. */
const answers = fc.oneof(
  anyText,
  mixedText,
  fc
    .tuple(
      fc.constantFrom('session_list', 'exit_survey_list', 'api_information'),
      fc.array(fc.oneof(hostileTree, pieces), { maxLength: 3 }),
    )
    .map(([root, children]) => `<${root}>${children.join('')}</${root}>`),
  fc
    .array(hostileTree, { maxLength: 3 })
    .map((trees) => `<session_list><session lsid="a1">${trees.join('')}</session></session_list>`),
  mutated(samples),
  mutated([account]),
  hostileValue.map((value) => JSON.stringify(value) ?? ''),
);

/** Each answer is read by every reader. */
export const answerTarget = fuzzTarget({
  name: 'answers',
  share: 350,
  inputs: answers,
  look: (answer) => {
    for (const [name, read] of Object.entries(answerReaders)) {
      const reading = declared(() => read(answer), PolicyError);
      const unshowable = findUnshowable(reading);
      if (unshowable !== undefined)
        throw new Finding('broken promise', `${name} holds ${JSON.stringify(unshowable)}`);
    }
  },
});

/** A text in a result that a Jira document could not carry. */
export function findUnshowable(result: unknown): string | undefined {
  if (typeof result === 'string') return cleanText(result) === result ? undefined : result;
  if (typeof result !== 'object' || result === null) return undefined;
  const inside = result instanceof Map ? [...result.values()] : Object.values(result);
  return inside.map(findUnshowable).find((found) => found !== undefined);
}
