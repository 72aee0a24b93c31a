import { z } from 'zod';
import { eventTypeLabel, surveyEvents } from '../../session/event-type';
import { surveyKinds } from '../../session/session';
import { plainText, requiredText } from '../setting-fields';
import { orNone, setting } from './setting-kinds';

/** How a rule's parts are called. */
export const surveyRuleLabels = {
  survey: 'Survey',
  question: 'Question',
  answer: 'Answer',
  transition: 'Transition',
  resolution: 'Resolution',
} as const;

/** One rule: if a survey's question got this answer, the issue makes this transition. */
const surveyTransitionSchema = z.object(
  {
    survey: z.enum(surveyKinds, {
      error: `${surveyRuleLabels.survey} is the customer’s or the representative’s.`,
    }),
    question: requiredText(surveyRuleLabels.question, 200),
    answer: requiredText(surveyRuleLabels.answer, 200),
    /** The name of a transition or of the status that it leads to. */
    transition: requiredText(surveyRuleLabels.transition, 200),
    /** Fills a resolution that the transition requires; empty: none. */
    resolution: plainText(surveyRuleLabels.resolution, 200).default(''),
  },
  { error: 'A survey transition must be a rule with a survey, a question, an answer and a transition.' },
);

export type SurveyTransition = z.infer<typeof surveyTransitionSchema>;

export const maximumSurveyTransitions = 50;

/** The surveys of a rule, by the events that announce them. */
export const surveyOptions = surveyEvents.map(({ eventType, survey }) => ({
  value: survey,
  label: eventTypeLabel(eventType),
}));

/** Rules by which surveys move issues. */
export const surveyTransitions = setting(
  'Survey transitions',
  (label) =>
    /** Counted before they are checked: a list that is too long needs only one message. */
    z
      .array(z.unknown(), { error: `${label} must be a list of rules.` })
      .max(maximumSurveyTransitions, `There can be at most ${maximumSurveyTransitions} survey transitions.`)
      .pipe(z.array(surveyTransitionSchema))
      .default([]),
  {
    field: { kind: 'own' },
    inWords: (rules) => orNone(rules.map(rule).join('; ')),
    section: 'surveys',
  },
);

function rule({ survey, question, answer, transition, resolution }: SurveyTransition): string {
  const called = surveyOptions.find(({ value }) => value === survey)?.label ?? survey;
  const filled = resolution === '' ? '' : ` (${resolution})`;
  return `${called}, “${question}” answered “${answer}”: ${transition}${filled}`;
}
