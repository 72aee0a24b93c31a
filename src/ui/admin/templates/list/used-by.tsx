import React, { useState } from 'react';
import { Button, Stack, Text } from '@forge/react';

const shownAtFirst = 3;

interface Props {
  /** Those whose sessions are written with the template. */
  usedBy: readonly string[];
  /** Those that name it and do not write with it now. */
  chosenBy?: readonly string[];
}

/** The names of configurations. If there are many, only the first ones until somebody asks for all. */
export function UsedBy({ usedBy, chosenBy = [] }: Props): React.JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const lines = [
    ...usedBy.map((name) => ({ name, text: name, isInUse: true })),
    ...chosenBy.map((name) => ({ name, text: `${name} (off)`, isInUse: false })),
  ];
  const shown = isWhole || lines.length <= shownAtFirst + 1 ? lines : lines.slice(0, shownAtFirst);
  return (
    <Stack space="space.025" alignInline="start">
      {lines.length === 0 && <Name isInUse={false}>No configuration</Name>}
      {shown.map(({ name, text, isInUse }) => (
        <Name key={name} isInUse={isInUse}>
          {text}
        </Name>
      ))}
      {shown.length < lines.length && (
        <Button appearance="subtle" spacing="compact" onClick={() => setWhole(true)}>
          {`Show all ${lines.length}`}
        </Button>
      )}
    </Stack>
  );
}

function Name({ isInUse, children }: { isInUse: boolean; children: string }): React.JSX.Element {
  return (
    <Text size="small" color={isInUse ? undefined : 'color.text.subtle'}>
      {children}
    </Text>
  );
}
