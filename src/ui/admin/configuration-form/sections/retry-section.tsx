import React from 'react';
import { eventTypeLabel, eventTypes } from '../../../../session/event-type';
import { useFormInUse } from '../form-context';
import { polls } from '../form-values';
import { TextSetting } from '../fields/text-setting';
import { TickSetting } from '../fields/tick-setting';
import { useSettings } from '../setting-in-use';
import { Section } from './section';

/** “Retry session ends”. */
const outboundChoices = eventTypes.map((value) => ({
  value,
  label: `Retry ${eventTypeLabel(value).toLowerCase()}s`,
}));
const pollingChoices = [
  { value: 'session-end' as const, label: 'Retry polled session ends, and surveys found with them' },
];

/** What happens when the appliance or Jira cannot be reached. */
export function RetrySection(): React.JSX.Element {
  const { values } = useFormInUse();
  const setting = useSettings();
  return (
    <Section
      title="Retry"
      description="What happens when the appliance or Jira cannot be reached for a while."
    >
      <TextSetting
        {...setting('retryLimit')}
        label="Retry attempt limit"
        type="number"
        isRequired
        helper="From 0 to 20. Seven attempts last for about a day, with longer and longer pauses."
      />
      <TickSetting
        {...setting('retryOutboundEventTypes')}
        title="Retry for outbound events"
        choices={outboundChoices}
      />
      {polls(values) && (
        <TickSetting
          {...setting('retryPollingEventTypes')}
          title="Retry for polling"
          choices={pollingChoices}
        />
      )}
    </Section>
  );
}
