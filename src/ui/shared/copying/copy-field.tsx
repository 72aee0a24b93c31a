import React from 'react';
import { Box, Label, Stack, Textfield } from '@forge/react';
import { CopyButton } from './copy-button';

interface Props {
  id: string;
  label: string;
  value: string;
  /** The text of the button, such as “Copy URL”. */
  action: string;
}

/** A text to use elsewhere. It can be selected, or copied with a button. */
export function CopyField({ id, label, value, action }: Props): React.JSX.Element {
  return (
    <Stack space="space.100">
      <Box>
        <Label labelFor={id}>{label}</Label>
        <Textfield id={id} value={value} isReadOnly isMonospaced />
      </Box>
      <CopyButton text={value} spacing="compact">
        {action}
      </CopyButton>
    </Stack>
  );
}
