import React, { useState } from 'react';
import { Box, Button, ButtonGroup, Popup, Stack, Text, xcss } from '@forge/react';
import { LabelledButton } from './labelled-button';

/** An action: the text of its button, and what the button does. */
export type Action = readonly [word: string, act: () => void];

interface Props {
  /** What the row is about. */
  of: string;
  /** Frequent actions. */
  often: readonly Action[];
  /** Actions behind “More”. */
  seldom: readonly Action[];
  /** Why an action that one would look for is not offered. */
  note?: string;
  /** The width that its longest word needs. */
  menuWidth: '160px' | '180px';
}

/** The actions for a row of a table. */
export function RowActions({ of, often, seldom, note, menuWidth }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const choose = (act: () => void) => {
    setOpen(false);
    act();
  };
  return (
    <ButtonGroup label={`Actions for ${of}`}>
      {often.map(([word, act]) => (
        <LabelledButton key={word} spacing="compact" of={of} onClick={act}>
          {word}
        </LabelledButton>
      ))}
      <Popup
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        placement="bottom-end"
        role="dialog"
        label={`More actions for ${of}`}
        trigger={() => (
          <LabelledButton spacing="compact" of={of} onClick={() => setOpen(!isOpen)}>
            More
          </LabelledButton>
        )}
        content={() => (
          <Box xcss={xcss({ padding: 'space.100', minWidth: menuWidth, maxWidth: '280px' })}>
            <Stack space="space.025">
              {seldom.map(([word, act]) => (
                <Button key={word} appearance="subtle" shouldFitContainer onClick={() => choose(act)}>
                  {word}
                </Button>
              ))}
              {note !== undefined && (
                <Text size="small" color="color.text.subtle">
                  {note}
                </Text>
              )}
            </Stack>
          </Box>
        )}
      />
    </ButtonGroup>
  );
}
