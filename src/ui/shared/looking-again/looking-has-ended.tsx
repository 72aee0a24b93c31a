import React from 'react';
import { Button, Inline, Text } from '@forge/react';

interface Props {
  onLook: () => void;
}

/** Says that the page no longer updates by itself, and offers to update it. */
export function LookingHasEnded({ onLook }: Props): React.JSX.Element {
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Text>This page no longer updates by itself.</Text>
      <Button spacing="compact" onClick={onLook}>
        Update now
      </Button>
    </Inline>
  );
}
