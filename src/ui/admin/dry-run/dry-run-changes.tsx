import React, { useState } from 'react';
import { Box, CodeBlock, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { DryRunChange } from '../../../administration/dry-run/dry-run-api';
import { LabelledButton } from '../../shared/labelled-button';
import { growing } from '../../shared/layout';
import { changeWords, changedThing } from './dry-run-words';

/** Every change of Jira that a delivery would make. */
export function DryRunChanges({ changes }: { changes: DryRunChange[] }): React.JSX.Element {
  if (changes.length === 0) return <Text>Nothing would be changed in Jira.</Text>;
  return (
    <Stack space="space.150">
      <Text color="color.text.subtle">In this order. None of it was made.</Text>
      {changes.map((change, index) => (
        <Change key={index} change={change} />
      ))}
    </Stack>
  );
}

function Change({ change }: { change: DryRunChange }): React.JSX.Element {
  const { content } = change;
  const { label, look } = changeWords[change.change];
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance={look}>{label}</Lozenge>
        <Box xcss={growing}>
          <Text>{changedThing(change)}</Text>
        </Box>
        {content !== undefined && (
          <LabelledButton
            spacing="compact"
            appearance="subtle"
            of={changedThing(change)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Hide content' : 'Show content'}
          </LabelledButton>
        )}
      </Inline>
      {isOpen && content !== undefined && <CodeBlock language="json" text={content} />}
    </Stack>
  );
}
