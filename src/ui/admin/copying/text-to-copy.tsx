import React from 'react';
import { Box, Label, TextArea } from '@forge/react';
import { CopyButton } from './copy-button';

interface Props {
  id: string;
  label: string;
  text: string;
  /** What the button says, such as “Copy CSV”. */
  action: string;
}

/** A long text to be carried elsewhere: a page of this kind cannot hand out files. */
export function TextToCopy({ id, label, text, action }: Props): React.JSX.Element {
  return (
    <>
      <Box>
        <Label labelFor={id}>{label}</Label>
        <TextArea
          id={id}
          value={text}
          isReadOnly
          isMonospaced
          minimumRows={14}
          maxHeight="360px"
          spellCheck={false}
        />
      </Box>
      <CopyButton text={text}>{action}</CopyButton>
    </>
  );
}
