import * as v from 'valibot';
import { countedList } from '../../foundation/counted-list';
import { eventTypeLabel, eventTypes, polledEventTypes } from '../../session/event-type';
import { wholeNumber } from '../setting-fields';
import type { FormFacts, Option } from './setting';
import { counted, eventTypesSetting, numberSetting, onOff, setting } from './setting-kinds';

/** The settings for polling matter only if there is any. */
const isPolling = ({ pollingEventTypes }: Pick<FormFacts, 'pollingEventTypes'>) =>
  pollingEventTypes.length > 0;

const allEvents = eventTypes.map((value) => ({ value, label: eventTypeLabel(value) }));

/** “Retry session ends”. */
const retryEvents = allEvents.map(({ value, label }) => ({
  value,
  label: `Retry ${label.toLowerCase()}s`,
}));

const retryPolled: Option<'session-end'>[] = [
  { value: 'session-end', label: 'Retry polled session ends, and surveys found with them' },
];

/** How sessions come to Jira, and what happens if they do not get through. */
export const eventSettings = {
  outboundEventTypes: eventTypesSetting('Outbound events', {
    initially: eventTypes,
    options: allEvents,
    section: 'events',
    helper: 'What the appliance reports as it happens. Tick the same events there.',
  }),
  pollingEventTypes: setting('Poll for ended sessions', polledTypes, {
    field: { kind: 'own' },
    inWords: (types) => onOff(types.length > 0),
    section: 'events',
    helper: 'Asks the appliance for sessions that ended since the last time.',
  }),
  pollingIntervalMinutes: setting(
    'Polling interval',
    (label) =>
      v.optional(
        v.pipe(
          wholeNumber(label, 5, 1440),
          v.check(
            (minutes) => minutes % 5 === 0,
            `${label} goes in steps of 5 minutes, such as 5, 10 or 15.`,
          ),
        ),
        5,
      ),
    {
      field: { kind: 'number', unit: 'minutes' },
      inWords: (minutes) => counted(minutes, 'minutes'),
      section: 'events',
      isRequired: true,
      isShown: isPolling,
      helper: 'From 5 to 1440, in steps of 5.',
    },
  ),
  /** How long after a session polling looks for its surveys; 0: not at all. */
  surveyLookBackHours: numberSetting('Survey look-back', {
    from: 0,
    to: 168,
    initially: 24,
    unit: 'hours',
    isOffAtZero: true,
    section: 'events',
    isShown: isPolling,
    helper:
      'Surveys come in after their session ends. Polling looks for those of the last hours, up to 168; 0 turns this off.',
  }),
  retryLimit: numberSetting('Retry attempt limit', {
    from: 0,
    to: 20,
    initially: 7,
    section: 'retry',
    helper: 'From 0 to 20. Seven attempts last for about a day, with longer and longer pauses.',
  }),
  retryOutboundEventTypes: eventTypesSetting('Retry for outbound events', {
    initially: eventTypes,
    options: retryEvents,
    section: 'retry',
  }),
  retryPollingEventTypes: eventTypesSetting('Retry for polling', {
    initially: polledEventTypes,
    options: retryPolled,
    section: 'retry',
    isShown: isPolling,
  }),
  /** Shorter sessions are left out; 0: none. */
  minimumDurationSeconds: numberSetting('Minimum duration', {
    from: 0,
    to: 86_400,
    initially: 0,
    unit: 'seconds',
    isOffAtZero: true,
    section: 'events',
    helper: 'Shorter sessions are left out, such as those that nobody joined. 0 brings in all of them.',
  }),
};

function polledTypes(label: string) {
  return v.optional(
    countedList(
      v.picklist(polledEventTypes, `${label}: only the session end can be polled.`),
      polledEventTypes.length,
      { noList: `${label} must be a list of event types.`, tooLong: `${label}: each event type once.` },
    ),
    [],
  );
}
