import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';

/** Says that the defaults apply, because the stored settings cannot be read. */
export function DamagedSettings({ cause }: { cause: string }): React.JSX.Element {
  return (
    <SectionMessage appearance="error" title="The settings for alerts and retention cannot be read">
      <Stack space="space.100">
        <Text>{cause}</Text>
        <Text>
          The defaults that you see below apply: no alerts, and 90 days of retention. Records that are older
          are not shown, and none is removed. Enter your settings and save them, which replaces what cannot be
          read.
        </Text>
      </Stack>
    </SectionMessage>
  );
}
