import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationList } from '../../../administration/admin-api';

interface Props {
  unreadable: ConfigurationList['unreadable'];
}

/** Stored configurations that do nothing, because this version of the app cannot read them. */
export function UnreadableConfigurations({ unreadable }: Props): React.JSX.Element {
  return (
    <>
      {unreadable.map(({ name, cause, advice }, index) => (
        <SectionMessage
          key={`${index}:${name}`}
          appearance="error"
          title={`The configuration “${name}” cannot be read and does nothing`}
        >
          <Stack space="space.100">
            <Text>{cause}</Text>
            <Text>{advice}</Text>
          </Stack>
        </SectionMessage>
      ))}
    </>
  );
}
