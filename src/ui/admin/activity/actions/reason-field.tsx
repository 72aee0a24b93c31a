import React from 'react';
import { Box, Label, TextArea } from '@forge/react';
import { textOf } from '../../../shared/field-event';

interface Props {
  id: string;
  reason: string;
  onChange: (reason: string) => void;
}

/** Why deliveries are discarded. */
export function ReasonField({ id, reason, onChange }: Props): React.JSX.Element {
  return (
    <Box>
      <Label labelFor={id}>Reason</Label>
      <TextArea id={id} value={reason} maxLength={500} onChange={(event) => onChange(textOf(event))} />
    </Box>
  );
}
