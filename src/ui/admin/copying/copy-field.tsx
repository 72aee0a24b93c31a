import React, { useState } from 'react';
import { Box, Button, HelperMessage, Inline, Label, Stack, Textfield } from '@forge/react';
import { growing } from '../layout';
import { copyText, type CopyOutcome } from './copy-text';

interface Props {
  id: string;
  label: string;
  value: string;
  /** What the button says, such as “Copy URL”. */
  action: string;
}

const outcomeWords: Record<CopyOutcome, string> = {
  copied: 'Copied.',
  refused: 'The browser did not allow copying. Select the text and copy it with the keyboard.',
};

/** A text to be carried elsewhere: it can be selected, or copied with a button. */
export function CopyField({ id, label, value, action }: Props): React.JSX.Element {
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const copy = async () => setOutcome(await copyText(value));
  return (
    <Box>
      <Label labelFor={id}>{label}</Label>
      <Stack space="space.100">
        <Box xcss={growing}>
          <Textfield id={id} value={value} isReadOnly isMonospaced />
        </Box>
        <Inline space="space.100" alignBlock="center">
          <Button spacing="compact" onClick={() => void copy()}>
            {action}
          </Button>
          {outcome && <HelperMessage>{outcomeWords[outcome]}</HelperMessage>}
        </Inline>
      </Stack>
    </Box>
  );
}
