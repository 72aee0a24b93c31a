import {
  eventTypeOf,
  eventTypes,
  isEventType,
  isSurveyEvent,
  polledEventTypes,
  surveyAnnouncedBy,
  surveyEvents,
} from '../../../src/session/event-type';

describe('an event type', () => {
  test('is known by the name that the appliance gives its event', () => {
    expect(eventTypeOf('support_conference_end')).toBe('session-end');
    expect(eventTypeOf('support_conference_begin')).toBeUndefined();
    expect(eventTypeOf('constructor')).toBeUndefined();
  });

  test('is one of three, and only the session’s end can be polled', () => {
    expect(eventTypes).toEqual(['session-end', 'customer-survey', 'representative-survey']);
    expect(polledEventTypes).toEqual(['session-end']);
    expect(isEventType('unreadable')).toBe(false);
    expect(isEventType('toString')).toBe(false);
  });

  test('announces the survey of whoever answers it, or none', () => {
    expect(surveyAnnouncedBy('customer-survey')).toBe('customer');
    expect(surveyAnnouncedBy('session-end')).toBeUndefined();
    expect(surveyAnnouncedBy('unreadable')).toBeUndefined();
    expect(eventTypes.filter(isSurveyEvent)).toEqual(surveyEvents.map(({ eventType }) => eventType));
  });
});
