import * as v from 'valibot';
import { countedList } from '../../foundation/counted-list';
import { eventTypeLabel, surveyEvents } from '../../session/event-type';
import { surveyKinds } from '../../session/session';
import { group } from '../group';
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
const surveyTransitionSchema = group(
  {
    survey: v.picklist(surveyKinds, `${surveyRuleLabels.survey} is the customer’s or the representative’s.`),
    question: requiredText(surveyRuleLabels.question, 200),
    answer: requiredText(surveyRuleLabels.answer, 200),
    /** The name of a transition or of the status that it leads to. */
    transition: requiredText(surveyRuleLabels.transition, 200),
    /** Fills a resolution that the transition requires; empty: none. */
    resolution: v.optional(plainText(surveyRuleLabels.resolution, 200), ''),
  },
  'A survey transition must be a rule with a survey, a question, an answer and a transition.',
);

export type SurveyTransition = v.InferOutput<typeof surveyTransitionSchema>;

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
    v.optional(
      countedList(surveyTransitionSchema, maximumSurveyTransitions, {
        noList: `${label} must be a list of rules.`,
        tooLong: `There can be at most ${maximumSurveyTransitions} survey transitions.`,
      }),
      [],
    ),
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
