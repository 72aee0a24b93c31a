import React, { type ComponentProps } from 'react';
import { Box, HelperMessage, Label, TextArea } from '@forge/react';
import { textOf } from './field-event';

interface Props extends Pick<ComponentProps<typeof TextArea>, 'autoFocus'> {
  id: string;
  label: string;
  text: string;
  onChange: (text: string) => void;
  /** Where the text comes from, and what happens to it. */
  children: string;
}

/** A field for the content of a file. A page of this kind cannot read files. */
export function PastedText({ id, label, text, onChange, autoFocus, children }: Props): React.JSX.Element {
  return (
    <Box>
      <Label labelFor={id}>{label}</Label>
      <TextArea
        id={id}
        value={text}
        isMonospaced
        minimumRows={10}
        maxHeight="320px"
        spellCheck={false}
        autoFocus={autoFocus}
        onChange={(event) => onChange(textOf(event))}
      />
      <HelperMessage>{children}</HelperMessage>
    </Box>
  );
}
