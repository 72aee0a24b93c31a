import React, { type ComponentProps } from 'react';
import { Box, Label, TextArea } from '@forge/react';
import { CopyButton } from './copy-button';

interface Props extends Pick<ComponentProps<typeof TextArea>, 'minimumRows' | 'maxHeight'> {
  id: string;
  label: string;
  text: string;
  /** What the button says, such as “Copy CSV”. */
  action: string;
}

/** A long text to be carried elsewhere: a page of this kind cannot hand out files. */
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
