import React from 'react';
import { Inline, Spinner, Text } from '@forge/react';

export function TestRunning(): React.JSX.Element {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="medium" label="Testing" />
      <Text>Testing the connection. This can take a few seconds.</Text>
    </Inline>
  );
}
