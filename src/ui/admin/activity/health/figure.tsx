import React, { type ReactNode } from 'react';
import { Box, Stack, Text, Tooltip, xcss } from '@forge/react';

const figureBox = xcss({ minWidth: '56px' });

interface Named {
  name: string;
  /** What it counts, in a tooltip. */
  about: string;
}

/** A figure below its name. */
export function Figure({ name, value, about }: Named & { value: string }): React.JSX.Element {
  return (
    <FigureOf name={name} about={about}>
      <Text weight="semibold">{value}</Text>
    </FigureOf>
  );
}

/** What belongs below the name of a figure. */
export function FigureOf({ name, about, children }: Named & { children: ReactNode }): React.JSX.Element {
  return (
    <Box xcss={figureBox}>
      <Stack space="space.050">
        <Tooltip content={about}>
          <Text size="small" color="color.text.subtle">
            {name}
          </Text>
        </Tooltip>
        {children}
      </Stack>
    </Box>
  );
}
