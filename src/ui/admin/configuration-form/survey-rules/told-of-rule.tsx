import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { ToldOfRule } from './use-rule-check';

/** What Jira tells about a rule, at the rule. */
export function TellOfRule({ warnings, unchecked }: ToldOfRule): React.JSX.Element | null {
  if (warnings.length === 0 && unchecked.length === 0) return null;
  return (
    <SectionMessage appearance={warnings.length > 0 ? 'warning' : 'information'}>
      <Stack space="space.050">
        {[...warnings, ...unchecked].map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}
