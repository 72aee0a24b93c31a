import React, { useState } from 'react';
import { Box, Button, Code, CodeBlock, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { DryRunCall } from '../../../administration/dry-run/dry-run-api';
import { growing } from '../layout';

/** Every call of Jira that a delivery would make. Calls that only read were made. */
export function DryRunCalls({ calls }: { calls: DryRunCall[] }): React.JSX.Element {
  if (calls.length === 0) return <Text>Jira would not be called.</Text>;
  return (
    <Stack space="space.150">
      <Text color="color.text.subtle">In this order. Only the calls that read were made.</Text>
      {calls.map((call, index) => (
        <Call key={index} call={call} />
      ))}
    </Stack>
  );
}

function Call({ call }: { call: DryRunCall }): React.JSX.Element {
  const { method, path, isReading, body } = call;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance={isReading ? 'default' : 'inprogress'}>{kindOf(call)}</Lozenge>
        <Box xcss={growing}>
          <Code>{`${method} ${path}`}</Code>
        </Box>
        {body !== undefined && (
          <Button spacing="compact" appearance="subtle" onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide body' : 'Show body'}
          </Button>
        )}
      </Inline>
      {isOpen && body !== undefined && <CodeBlock language="json" text={body} />}
    </Stack>
  );
}

function kindOf({ isReading, isMade }: DryRunCall): string {
  if (!isReading) return 'Would write';
  return isMade ? 'Read' : 'Would read';
}
