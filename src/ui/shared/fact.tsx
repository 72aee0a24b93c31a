import React, { type ReactNode } from 'react';
import { Box, Stack, Text, xcss } from '@forge/react';

/** Two fit side by side, each wide enough for a session's id. */
const fact = xcss({ width: '46%', minWidth: '260px' });

/** One fact under its name. */
export function Fact({ name, children }: { name: string; children: ReactNode }): React.JSX.Element {
  return (
    <Box xcss={fact}>
      <Stack space="space.025">
        <Text size="small" color="color.text.subtle">
          {name}
        </Text>
        {typeof children === 'string' ? <Text>{children}</Text> : children}
      </Stack>
    </Box>
  );
}
