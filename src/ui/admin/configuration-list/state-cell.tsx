import React from 'react';
import { Lozenge, Stack } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { CutText } from '../../shared/cut-text';
import { stateInWords, type StateInWords } from './describe-configuration';
import { pollingInWords } from './describe-polling';

/** The state in a word, and what is unusual about polling. */
export function StateCell({
  configuration,
  now,
}: {
  configuration: ConfigurationSummary;
  now: number;
}): React.JSX.Element {
  const polling = pollingInWords(configuration, now);
  return (
    <Stack space="space.100">
      <State {...stateInWords(configuration, now)} />
      {polling && <State {...polling} />}
    </Stack>
  );
}

/** A word, and more about it below. Long causes are cut; a tooltip shows all of them. */
function State({ word, look, lines }: StateInWords): React.JSX.Element {
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={look}>{word}</Lozenge>
      {lines.map((line) => (
        <CutText key={line} text={line} lines={3} />
      ))}
    </Stack>
  );
}
