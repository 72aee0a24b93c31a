import React, { type ReactNode } from 'react';
import { Heading, Stack } from '@forge/react';

interface Props {
  title: string;
  children: ReactNode;
}

/** Sections that belong together, under a heading of their own. */
export function Group({ title, children }: Props): React.JSX.Element {
  return (
    <Stack space="space.300">
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}
