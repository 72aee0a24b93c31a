import React, { type ComponentProps } from 'react';
import { Box, Button } from '@forge/react';
import { readOutOnly } from './layout';

interface Props extends ComponentProps<typeof Button> {
  children: string;
  /** What the button acts on, read out after its text: the same text stands in every row of a table. */
  of: string;
}

/** A button whose name tells it from its like. UI Kit has no `aria-label`, so the rest of its name is hidden text. */
export function LabelledButton({ children, of, ...props }: Props): React.JSX.Element {
  return (
    <Button {...props}>
      {children}
      <Box xcss={readOutOnly}>{` ${of}`}</Box>
    </Button>
  );
}
