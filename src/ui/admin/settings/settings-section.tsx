import React, { type ReactNode } from 'react';
import { Heading, Stack, Text } from '@forge/react';

interface Props {
  title: string;
  description: string;
  children: ReactNode;
}

/** A titled part of the settings. */
export function SettingsSection({ title, description, children }: Props): React.JSX.Element {
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Heading as="h3" size="small">
          {title}
        </Heading>
        <Text color="color.text.subtle">{description}</Text>
      </Stack>
      {children}
    </Stack>
  );
}
