import React from 'react';
import { Box, ErrorMessage, HelperMessage, Label, Textfield } from '@forge/react';
import { textOf } from '../../shared/field-event';

interface Props {
  value: string;
  onChange: (lsid: string) => void;
  /** What is wrong with it, in words. */
  problem?: string;
}

/** Which session the dry run uses. */
export function SessionChoice({ value, onChange, problem }: Props): React.JSX.Element {
  return (
    <Box>
      <Label labelFor="dry-run-session">Session ID</Label>
      <Textfield
        id="dry-run-session"
        value={value}
        isMonospaced
        isInvalid={problem !== undefined}
        placeholder="The session that ended last"
        onChange={(event) => onChange(textOf(event))}
      />
      {problem === undefined ? (
        <HelperMessage>
          As the appliance’s reports show it, 32 letters and digits. Leave it empty to take the session that
          ended last.
        </HelperMessage>
      ) : (
        <ErrorMessage>{problem}</ErrorMessage>
      )}
    </Box>
  );
}
