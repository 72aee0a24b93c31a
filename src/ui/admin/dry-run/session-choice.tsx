import React from 'react';
import { Box, HelperMessage, Label, Textfield } from '@forge/react';
import { textOf } from '../field-event';

interface Props {
  value: string;
  onChange: (lsid: string) => void;
}

/** Which session is taken. */
export function SessionChoice({ value, onChange }: Props): React.JSX.Element {
  return (
    <Box>
      <Label labelFor="dry-run-session">Session ID</Label>
      <Textfield
        id="dry-run-session"
        value={value}
        isMonospaced
        placeholder="The session that ended last"
        onChange={(event) => onChange(textOf(event))}
      />
      <HelperMessage>
        As the appliance’s reports show it, 32 letters and digits. Leave it empty to take the session that
        ended last.
      </HelperMessage>
    </Box>
  );
}
