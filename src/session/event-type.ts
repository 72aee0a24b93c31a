import type { SurveyKind } from './session';

/** All that the app has to know of an event type. */
interface EventTypeFacts {
  /** The appliance's own name of its outbound event, as it stands in the form variable `event`. */
  outboundName: string;
  /** How an administrator of the appliance finds it there, to be ticked. */
  applianceLabel: string;
  /** How the app's pages call it. */
  label: string;
  /** Whether a configuration can have it polled. */
  isPolled: boolean;
  /** Which survey it announces. */
  survey?: SurveyKind;
}

/** The outbound events that the product processes. What says something of an event type is made from this table. */
const table = {
  'session-end': {
    outboundName: 'support_conference_end',
    applianceLabel: 'Support Session End',
    label: 'Session end',
    isPolled: true,
  },
  'customer-survey': {
    outboundName: 'support_conference_customer_exit_survey_completed',
    applianceLabel: 'Customer Exit Survey Completed',
    label: 'Customer exit survey',
    isPolled: false,
    survey: 'customer',
  },
  'representative-survey': {
    outboundName: 'support_conference_rep_exit_survey_completed',
    applianceLabel: 'Representative Survey Completed',
    label: 'Representative exit survey',
    isPolled: false,
    survey: 'representative',
  },
} as const satisfies Record<string, EventTypeFacts>;

type Table = typeof table;

/** What brings a session up. */
export type EventType = keyof Table;

/** An event type that a configuration can have polled. */
export type PolledEventType = {
  [Type in EventType]: Table[Type]['isPolled'] extends true ? Type : never;
}[EventType];

/** In the order in which pages list them. */
export const eventTypes = Object.keys(table).filter(isEventType);

export const polledEventTypes = eventTypes.filter((type): type is PolledEventType => table[type].isPolled);

/** Those that announce a survey, with the survey. */
export const surveyEvents = eventTypes.flatMap((eventType) => {
  const survey = surveyAnnouncedBy(eventType);
  return survey ? [{ eventType, survey }] : [];
});

/** Whether the text names an event type that the product processes. */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(table, text);
}

/** The event type that an outbound event's name stands for, or `undefined` for one that is not processed. */
export function eventTypeOf(outboundName: string): EventType | undefined {
  return eventTypes.find((type) => table[type].outboundName === outboundName);
}

/** Which survey an event of that type announces, if any. */
export function surveyAnnouncedBy(eventType: string): SurveyKind | undefined {
  const facts: EventTypeFacts | undefined = isEventType(eventType) ? table[eventType] : undefined;
  return facts?.survey;
}

/** Whether an event of that type announces a survey. */
export function isSurveyEvent(eventType: string): boolean {
  return surveyAnnouncedBy(eventType) !== undefined;
}

/** How the app's pages call it, such as “Session end”. */
export function eventTypeLabel(eventType: EventType): string {
  return table[eventType].label;
}

/** How an administrator of the appliance finds it there, such as “Support Session End”. */
export function applianceLabel(eventType: EventType): string {
  return table[eventType].applianceLabel;
}
