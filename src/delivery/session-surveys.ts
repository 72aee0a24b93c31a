import type { ApplianceClient } from '../session/appliance-client';
import { AnswerNotKnown } from '../session/appliance-errors';
import type { ExitSurvey, Session } from '../session/session';
import { orNotKnown } from './answer-not-known';

/** The two kinds of exit survey, by the event types that announce them. */
export const surveyEventTypes = ['customer-survey', 'representative-survey'] as const;

export type SurveyEventType = (typeof surveyEventTypes)[number];

/** Whether that event type announces an exit survey. */
export function isSurveyEvent(eventType: string): eventType is SurveyEventType {
  return surveyEventTypes.some((type) => type === eventType);
}

export type SurveyReports = Pick<ApplianceClient, 'customerSurveys' | 'representativeSurveys'>;

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
  const { lsid } = session;
  const asked = async (type: SurveyEventType, ask: () => Promise<ExitSurvey[]>) => {
    if (!announced.includes(type)) return [];
    const surveys = await orNotKnown(ask());
    if (!(surveys instanceof AnswerNotKnown)) return surveys;
    if (patienceIsOver) return [];
    throw surveys;
  };
  const customerSurveys = await asked('customer-survey', () => appliance.customerSurveys(lsid));
  const representativeSurveys = await asked('representative-survey', () =>
    appliance.representativeSurveys(lsid),
  );
  return {
    ...session,
    customerSurveys: merged(named(customerSurveys, 'customer'), session.customerSurveys),
    representativeSurveys: merged(
      named(representativeSurveys, 'representative'),
      session.representativeSurveys,
    ),
  };
}

/** The surveys of the kind that the event type announces. */
export function surveysOf(session: Session, eventType: SurveyEventType): ExitSurvey[] {
  return eventType === 'customer-survey' ? session.customerSurveys : session.representativeSurveys;
}

/** Each survey once. Those of the survey report come first: they know the time and the questions' labels. */
function merged(reported: ExitSurvey[], inline: ExitSurvey[]): ExitSurvey[] {
  const known = new Set(reported.map(answersOf));
  return [...unique(reported), ...inline.filter((survey) => !known.has(answersOf(survey)))];
}

function named(surveys: ExitSurvey[], submittedBy: 'customer' | 'representative'): ExitSurvey[] {
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
