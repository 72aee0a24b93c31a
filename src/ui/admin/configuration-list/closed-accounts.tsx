import React from 'react';
import { Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { LabelledButton } from '../../shared/labelled-button';
import { joined } from '../../shared/words';

interface Props {
  configurations: ConfigurationSummary[];
  onEdit: (id: string) => void;
}

/** Says which settings are now empty because somebody’s Atlassian account was closed. */
export function ClosedAccounts({ configurations, onEdit }: Props): React.JSX.Element {
  return (
    <>
      {configurations.map(({ id, name, emptiedSettings = [] }) =>
        emptiedSettings.length === 0 ? null : (
          <SectionMessage
            key={id}
            appearance="warning"
            title={`${name} named somebody whose Atlassian account was closed`}
          >
            <Stack space="space.100">
              <Text>{`The app no longer keeps who it was, and has emptied: ${joined(emptiedSettings)}.`}</Text>
              <Text>
                Issues are created without it from now on. Choose somebody else, or save the configuration as
                it is to dismiss this message.
              </Text>
              <Inline>
                <LabelledButton spacing="compact" of={`for ${name}`} onClick={() => onEdit(id)}>
                  Choose somebody else
                </LabelledButton>
              </Inline>
            </Stack>
          </SectionMessage>
        ),
      )}
    </>
  );
}
