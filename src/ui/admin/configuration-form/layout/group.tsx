import React, { type ReactNode } from 'react';
import { Box, Heading, Stack, xcss } from '@forge/react';

interface Props {
  title: string;
  /** Whether nothing is above it, so that it needs no line. */
  isFirst?: boolean;
  children: ReactNode;
}

/** UI Kit draws a border on all sides or none. */
const line = xcss({ height: '1px', width: '100%', backgroundColor: 'color.background.neutral.hovered' });

/** Sections that belong together, under a heading of their own. */
export function Group({ title, isFirst = false, children }: Props): React.JSX.Element {
  return (
    <Stack space="space.300">
      {!isFirst && <Box xcss={line} />}
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}
