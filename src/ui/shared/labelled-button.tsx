import React, { type ComponentProps } from 'react';
import { Box, Button } from '@forge/react';
import { readOutOnly } from './layout';

interface Props extends ComponentProps<typeof Button> {
  children: string;
  /** What the button acts on. It is read out after the button's text, which is the same in every row of a table. */
  of: string;
}

/** A button with a unique name. UI Kit has no `aria-label`, so the rest of the name is hidden text. */
export function LabelledButton({ children, of, ...props }: Props): React.JSX.Element {
  return (
    <Button {...props}>
      {children}
      <Box xcss={readOutOnly}>{` ${of}`}</Box>
    </Button>
  );
}
