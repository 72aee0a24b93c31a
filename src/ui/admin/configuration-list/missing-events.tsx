import React from 'react';
import { Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { RowLink } from '../../shared/row-link';
import { foundByPollingInWords, missingEvents } from './describe-polling';

interface Props {
  configurations: ConfigurationSummary[];
  onConnect: (id: string) => void;
}

/** Says whose events are lost, although polling makes up for it, and what to check. */
export function MissingEvents({ configurations, onConnect }: Props): React.JSX.Element {
  const now = Date.now();
  return (
    <>
      {missingEvents(configurations, now).map((configuration) => (
        <SectionMessage
          key={configuration.id}
          appearance="warning"
          title={`Events of ${configuration.name} do not get through`}
        >
          <Stack space="space.100">
            <Text>{foundByPollingInWords(configuration, now)}</Text>
            <Text>
              These sessions still come to Jira, only later. Check on the appliance whether its outbound
              events are sent, to which URL, and which answers they get.
            </Text>
            <Inline>
              <RowLink
                name={`Show what to enter on the appliance for ${configuration.name}`}
                onOpen={() => onConnect(configuration.id)}
              />
            </Inline>
          </Stack>
        </SectionMessage>
      ))}
    </>
  );
}
