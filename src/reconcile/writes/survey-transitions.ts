import { createHash } from 'node:crypto';
import type { Configuration, SurveyTransition } from '../../configuration/configuration';
import { isSameName } from '../../jira/same-name';
import { surveyKinds, surveysOf, type ExitSurvey, type Session } from '../../session/session';

/** A transition that a survey's answer asks for. */
export interface AskedTransition {
  rule: SurveyTransition;
  /** The property that tells that this survey was taken into account. The same for the same survey. */
  propertyKey: string;
}

/** Their properties are read with one call, whose address has to stay of a sane length. */
const mostSurveys = 25;

/** What the surveys of a session ask for: for each the first rule that fits, if any. */
export function transitionsAskedFor(session: Session, { id, settings }: Configuration): AskedTransition[] {
  const asked = surveyKinds.flatMap((kind) => {
    const times = new Map<string, number>();
    return surveysOf(session, kind).flatMap((survey) => {
      const answers = answersOf(survey);
      const time = times.get(answers) ?? 0;
      times.set(answers, time + 1);
      const rule = ruleFor(survey, kind, settings.surveyTransitions);
      return rule ? [{ rule, propertyKey: keyOf([id, session.lsid, kind, answers, time]) }] : [];
    });
  });
  return asked.slice(0, mostSurveys);
}

/**
 * The first rule that a survey meets. A question is found by its label, its name or its header in the appliance's
 * report; texts compare without case and without spaces around them.
 */
export function ruleFor(
  { questions }: Pick<ExitSurvey, 'questions'>,
  kind: SurveyTransition['survey'],
  rules: readonly SurveyTransition[],
): SurveyTransition | undefined {
  return rules.find(
    ({ survey, question, answer }) =>
      survey === kind &&
      questions.some(
        ({ label, name, reportHeader, answers }) =>
          [label, name, reportHeader].some((text) => isSameName(text, question)) &&
          answers.some((text) => isSameName(text, answer)),
      ),
  );
}

/**
 * What a survey is known again by: the appliance gives it no id, and its two reports agree in nothing but the
 * answers. Of several with the same answers the first, the second and so on are told apart.
 */
function answersOf({ questions }: ExitSurvey): string {
  return JSON.stringify(questions.flatMap(({ answers }) => answers).sort());
}

function keyOf(parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `remote-support-survey-${digest.slice(0, 32)}`;
}
