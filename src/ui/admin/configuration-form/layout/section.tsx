import React, { type ReactNode } from 'react';
import { Heading, Stack, Text } from '@forge/react';

interface Props {
  /** Absent if the heading of the group is enough. */
  title?: string;
  description?: string;
  children: ReactNode;
}

/** A part of a group of the form. */
export function Section({ title, description, children }: Props): React.JSX.Element {
  const hasHead = title !== undefined || description !== undefined;
  return (
    <Stack space="space.150">
      {hasHead && (
        <Stack space="space.050">
          {title !== undefined && (
            <Heading as="h4" size="xsmall">
              {title}
            </Heading>
          )}
          {description !== undefined && <Text color="color.text.subtle">{description}</Text>}
        </Stack>
      )}
      {children}
    </Stack>
  );
}
