/** What brings a session up; the three outbound events that the product processes. */
export const eventTypes = ['session-end', 'customer-survey', 'representative-survey'] as const;

export type EventType = (typeof eventTypes)[number];

/** The appliance's own names of its outbound events, as they stand in the form variable `event`. */
const outboundNames: Record<string, EventType> = {
  support_conference_end: 'session-end',
  support_conference_customer_exit_survey_completed: 'customer-survey',
  support_conference_rep_exit_survey_completed: 'representative-survey',
};

/** The event type that an outbound event's name stands for, or `undefined` for one that is not processed. */
export function eventTypeOf(outboundName: string): EventType | undefined {
  return Object.hasOwn(outboundNames, outboundName) ? outboundNames[outboundName] : undefined;
}
