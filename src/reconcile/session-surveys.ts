import type { ApplianceClient } from '../session/appliance-client';
import { AnswerNotKnown } from '../session/appliance-errors';
import { surveyAnnouncedBy } from '../session/event-type';
import {
  surveyKinds,
  surveysField,
  surveysOf,
  type ExitSurvey,
  type Session,
  type SurveyKind,
} from '../session/session';
import { orNotKnown } from './answer-not-known';

export type SurveyReports = Pick<ApplianceClient, 'surveys'>;

/**
 * The session with the surveys that were announced for it. A session's own report need not hold them, so each kind
 * that an event announced is asked for by itself: one call for each.
 *
 * @param patienceIsOver whether surveys go without, of which the appliance says what the app does not know
 * @throws what the appliance client throws
 */
export async function withSurveys(
  session: Session,
  announced: readonly string[],
  appliance: SurveyReports,
  patienceIsOver = true,
): Promise<Session> {
  const asked = new Set(announced.map(surveyAnnouncedBy));
  const whole = { ...session };
  for (const kind of surveyKinds.filter((one) => asked.has(one))) {
    const reported = await surveysReported(kind, session.lsid, appliance, patienceIsOver);
    whole[surveysField[kind]] = merged(named(reported, kind), surveysOf(session, kind));
  }
  return whole;
}

async function surveysReported(
  kind: SurveyKind,
  lsid: string,
  appliance: SurveyReports,
  patienceIsOver: boolean,
): Promise<ExitSurvey[]> {
  const surveys = await orNotKnown(appliance.surveys(kind, lsid));
  if (!(surveys instanceof AnswerNotKnown)) return surveys;
  if (patienceIsOver) return [];
  throw surveys;
}

/** Each survey once. Those of the survey report come first: they know the time and the questions' labels. */
function merged(reported: ExitSurvey[], inline: ExitSurvey[]): ExitSurvey[] {
  const known = new Set(reported.map(answersOf));
  return [...unique(reported), ...inline.filter((survey) => !known.has(answersOf(survey)))];
}

function named(surveys: ExitSurvey[], submittedBy: SurveyKind): ExitSurvey[] {
  return surveys.map((survey) => ({ ...survey, submittedBy: survey.submittedBy ?? submittedBy }));
}

function unique(surveys: ExitSurvey[]): ExitSurvey[] {
  const byContent = new Map(surveys.map((survey) => [JSON.stringify(survey), survey]));
  return [...byContent.values()];
}

/** The two reports name questions differently, but the answers are the same. */
function answersOf({ questions }: ExitSurvey): string {
  return JSON.stringify(questions.flatMap(({ answers }) => answers).sort());
}
