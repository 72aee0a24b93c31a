import React from 'react';
import { Lozenge, Stack, Text, Tooltip } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { stateInWords } from './describe-configuration';

/** The state in a word, and below it what more there is to know; long causes are cut and shown whole in a tooltip. */
export function StateCell({
  configuration,
  now,
}: {
  configuration: ConfigurationSummary;
  now: number;
}): React.JSX.Element {
  const { word, look, lines } = stateInWords(configuration, now);
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={look}>{word}</Lozenge>
      {lines.map((line) => (
        <Tooltip key={line} content={line}>
          <Text size="small" maxLines={3}>
            {line}
          </Text>
        </Tooltip>
      ))}
    </Stack>
  );
}
