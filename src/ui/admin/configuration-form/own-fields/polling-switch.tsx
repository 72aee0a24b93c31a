import React from 'react';
import { Inline, SectionMessage, Text } from '@forge/react';
import { polledEventTypes } from '../../../../session/event-type';
import { SwitchSetting } from '../fields/switch-setting';
import { useFormInUse } from '../form-context';
import type { OwnFieldProps } from './own-field-props';

/** A list of event types that is a switch, because there is only one to be polled. */
export function PollingSwitch(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  const isPolling = values.pollingEventTypes.length > 0;
  return (
    <>
      <SwitchSetting
        {...shown}
        value={isPolling}
        onChange={(isOn) => change({ pollingEventTypes: isOn ? [...polledEventTypes] : [] })}
      />
      {!isPolling && values.outboundEventTypes.length === 0 && <NothingListened />}
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
