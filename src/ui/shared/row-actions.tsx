import React, { useState } from 'react';
import { Box, Button, Inline, Popup, Stack, Text, xcss } from '@forge/react';
import { LabelledButton } from './labelled-button';

const apart = xcss({
  marginBlockStart: 'space.100',
  paddingBlockStart: 'space.100',
  borderTopWidth: 'border.width',
  borderTopStyle: 'solid',
  borderTopColor: 'color.border',
});

/** An action: the text of its button, and what the button does. */
export type Action = readonly [word: string, act: () => void];

interface Props {
  /** What the row is about. */
  of: string;
  /** Frequent actions. */
  often: readonly Action[];
  /** Actions behind “More”. */
  seldom: readonly Action[];
  /** What cannot be undone: red, and apart from the others. */
  dangerous?: Action;
  /** Why an action that one would look for is not offered. */
  note?: string;
  /** The width that its longest word needs. */
  menuWidth: '160px' | '180px';
}

/** The actions for a row of a table. */
export function RowActions({ of, often, seldom, dangerous, note, menuWidth }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const choose = (act: () => void) => {
    setOpen(false);
    act();
  };
  return (
    <Inline space="space.100" rowSpace="space.050" shouldWrap>
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
              {dangerous && <DangerousAction action={dangerous} onChoose={choose} />}
              {note !== undefined && (
                <Text size="small" color="color.text.subtle">
                  {note}
                </Text>
              )}
            </Stack>
          </Box>
        )}
      />
    </Inline>
  );
}

interface DangerousActionProps {
  action: Action;
  onChoose: (act: () => void) => void;
}

function DangerousAction({ action: [word, act], onChoose }: DangerousActionProps): React.JSX.Element {
  return (
    <Box xcss={apart}>
      <Button appearance="danger" shouldFitContainer onClick={() => onChoose(act)}>
        {word}
      </Button>
    </Box>
  );
}
