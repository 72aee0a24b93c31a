import React, { type ReactNode } from 'react';
import { Button, Heading, Stack } from '@forge/react';

interface Props {
  title: string;
  /** The text of the button that leads back to where this view was opened. */
  back: string;
  onBack: () => void;
  /** Shown below the title. */
  children?: ReactNode;
}

/** The top of a view that was opened from a list: the way back, and the title. */
export function ViewHead({ title, back, onBack, children }: Props): React.JSX.Element {
  return (
    <Stack space="space.100" alignInline="start">
      <Button appearance="subtle" spacing="compact" iconBefore="arrow-left" onClick={onBack}>
        {back}
      </Button>
      <Heading as="h2" size="medium">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}
