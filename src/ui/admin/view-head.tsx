import React, { type ReactNode } from 'react';
import { Button, Heading, Stack } from '@forge/react';

interface Props {
  title: string;
  /** What the button says that leads to where this view was opened from. */
  back: string;
  onBack: () => void;
  /** Stands below the title. */
  children?: ReactNode;
}

/** The top of a view that a list leads to: the way back, and the title. */
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
