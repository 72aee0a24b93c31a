import * as v from 'valibot';
import { countedList } from '../../foundation/counted-list';
import { eventTypeLabel, surveyEvents } from '../../session/event-type';
import { surveyKinds, type SurveyKind } from '../../session/session';
import { group } from '../group';
import { plainText, requiredText } from '../setting-fields';
import { orNone, setting } from './setting-kinds';

/** How a rule's parts are called. */
export const surveyRuleLabels = {
  survey: 'Survey',
  question: 'Question',
  answer: 'Answer',
  transition: 'New status',
  resolution: 'Resolution',
} as const;

/** One rule: if a survey's question got this answer, the issue is moved. */
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
  'A survey rule must be a rule with a survey, a question, an answer and a new status.',
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
  'Survey rules',
  (label) =>
    v.optional(
      countedList(surveyTransitionSchema, maximumSurveyTransitions, {
        noList: `${label} must be a list of rules.`,
        tooLong: `There can be at most ${maximumSurveyTransitions} survey rules.`,
      }),
      [],
    ),
  {
    field: { kind: 'own' },
    inWords: (rules) => orNone(rules.map(surveyRuleInWords).join('; ')),
    section: 'surveys',
  },
);

const whoAnswers: Record<SurveyKind, string> = {
  customer: 'a customer',
  representative: 'a representative',
};

/** “When a customer answers “Solved?” with “Yes”, move the issue to “Done””. What is not entered yet is left open. */
export function surveyRuleInWords(rule: SurveyTransition): string {
  const { survey, question, answer, transition, resolution } = rule;
  const moved = `When ${whoAnswers[survey]} answers ${quoted(question)} with ${quoted(answer)}, move the issue to ${quoted(transition)}`;
  return resolution === '' ? moved : `${moved} with the resolution ${quoted(resolution)}`;
}

function quoted(text: string): string {
  return `“${text.trim() || '…'}”`;
}
