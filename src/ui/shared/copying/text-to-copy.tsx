import React, { type ComponentProps } from 'react';
import { Box, Label, TextArea } from '@forge/react';
import { CopyButton } from './copy-button';

interface Props extends Pick<ComponentProps<typeof TextArea>, 'minimumRows' | 'maxHeight'> {
  id: string;
  label: string;
  text: string;
  /** The text of the button, such as “Copy CSV”. */
  action: string;
}

/** A long text to use elsewhere. A page of this kind cannot offer files. */
export function TextToCopy({
  id,
  label,
  text,
  action,
  minimumRows = 14,
  maxHeight = '360px',
}: Props): React.JSX.Element {
  return (
    <>
      <Box>
        <Label labelFor={id}>{label}</Label>
        <TextArea
          id={id}
          value={text}
          isReadOnly
          isMonospaced
          minimumRows={minimumRows}
          maxHeight={maxHeight}
          spellCheck={false}
        />
      </Box>
      <CopyButton text={text}>{action}</CopyButton>
    </>
  );
}
