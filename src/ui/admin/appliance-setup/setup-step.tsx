import React, { type ReactNode } from 'react';
import { Badge, Box, Heading, Inline, Stack } from '@forge/react';
import { growing } from '../../shared/layout';

interface Props {
  number: number;
  title: string;
  children: ReactNode;
}

/** One numbered step. */
export function SetupStep({ number, title, children }: Props): React.JSX.Element {
  return (
    <Inline space="space.150" alignBlock="start">
      <Badge appearance="primary">{number}</Badge>
      <Box xcss={growing}>
        <Stack space="space.050">
          <Heading as="h4" size="xsmall">
            {title}
          </Heading>
          {children}
        </Stack>
      </Box>
    </Inline>
  );
}
