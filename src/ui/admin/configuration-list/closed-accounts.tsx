import React from 'react';
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { joined } from '../words';

interface Props {
  configurations: ConfigurationSummary[];
  onEdit: (id: string) => void;
}

/** Says which settings are empty now because somebody’s Atlassian account was closed. */
export function ClosedAccounts({ configurations, onEdit }: Props): React.JSX.Element {
  return (
    <>
      {configurations.map(({ id, name, emptiedSettings = [] }) =>
        emptiedSettings.length === 0 ? null : (
          <SectionMessage
            key={id}
            appearance="warning"
            title={`Somebody whom ${name} names has no Atlassian account any more`}
          >
            <Stack space="space.100">
              <Text>{`The app has taken the closed account out of: ${joined(emptiedSettings)}.`}</Text>
              <Text>
                What is created in Jira is filled without it from now on. Choose somebody else, or save the
                configuration as it is; this message is gone then.
              </Text>
              <Inline>
                <Button spacing="compact" onClick={() => onEdit(id)}>
                  {`Edit ${name}`}
                </Button>
              </Inline>
            </Stack>
          </SectionMessage>
        ),
      )}
    </>
  );
}
