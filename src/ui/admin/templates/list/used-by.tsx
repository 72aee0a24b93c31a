import React, { useState } from 'react';
import { Button, Stack, Text } from '@forge/react';

const shownAtFirst = 3;

/** The names of configurations. If there are many, only the first ones until somebody asks for all. */
export function UsedBy({ names }: { names: readonly string[] }): React.JSX.Element {
  const [isWhole, setWhole] = useState(false);
  if (names.length === 0) {
    return (
      <Text size="small" color="color.text.subtle">
        No configuration
      </Text>
    );
  }
  const shown = isWhole || names.length <= shownAtFirst + 1 ? names : names.slice(0, shownAtFirst);
  return (
    <Stack space="space.025" alignInline="start">
      {shown.map((name) => (
        <Text key={name} size="small">
          {name}
        </Text>
      ))}
      {shown.length < names.length && (
        <Button appearance="subtle" spacing="compact" onClick={() => setWhole(true)}>
          {`Show all ${names.length}`}
        </Button>
      )}
    </Stack>
  );
}
