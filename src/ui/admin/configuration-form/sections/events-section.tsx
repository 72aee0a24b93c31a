import React from 'react';
import { Inline, SectionMessage, Text } from '@forge/react';
import { eventTypeLabel, eventTypes, polledEventTypes } from '../../../../session/event-type';
import { useFormInUse } from '../form-context';
import { polls } from '../form-values';
import { SwitchSetting } from '../fields/switch-setting';
import { TextSetting } from '../fields/text-setting';
import { TickSetting } from '../fields/tick-setting';
import { useSettings } from '../setting-in-use';
import { Section } from './section';

const outboundChoices = eventTypes.map((value) => ({ value, label: eventTypeLabel(value) }));

/** How sessions come to Jira. */
export function EventsSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const setting = useSettings();
  const isPolling = polls(values);
  return (
    <Section
      title="Events"
      description="How sessions come to Jira: the appliance reports them, and polling finds those whose report got lost."
    >
      <TickSetting
        {...setting('outboundEventTypes')}
        title="Outbound events"
        choices={outboundChoices}
        helper="What the appliance reports as it happens. Tick the same events there."
      />
      <SwitchSetting
        path="pollingEventTypes"
        label="Poll for ended sessions"
        value={isPolling}
        onChange={(isOn) => change({ pollingEventTypes: isOn ? [...polledEventTypes] : [] })}
        helper="Asks the appliance for sessions that ended since the last time."
      />
      {isPolling && <PollingNumbers />}
      {!isPolling && values.outboundEventTypes.length === 0 && <NothingListened />}
      <TextSetting
        {...setting('minimumDurationSeconds')}
        label="Minimum duration in seconds"
        type="number"
        isRequired
        helper="Shorter sessions are left out, such as those that nobody joined. 0 brings in all of them."
      />
    </Section>
  );
}

function PollingNumbers(): React.JSX.Element {
  const setting = useSettings();
  return (
    <>
      <TextSetting
        {...setting('pollingIntervalMinutes')}
        label="Polling interval in minutes"
        type="number"
        isRequired
        helper="From 5 to 1440, in steps of 5."
      />
      <TextSetting
        {...setting('surveyLookBackHours')}
        label="Survey look-back in hours"
        type="number"
        isRequired
        helper="Surveys come in after their session ends. Polling looks for those of the last hours, up to 168; 0 turns this off."
      />
    </>
  );
}

function NothingListened(): React.JSX.Element {
  return (
    <Inline>
      <SectionMessage appearance="warning" title="No session will come to Jira">
        <Text>Tick at least one outbound event, or turn polling on.</Text>
      </SectionMessage>
    </Inline>
  );
}
