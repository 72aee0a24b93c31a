import React, { useState, type ComponentProps } from 'react';
import { Button, Inline, Text } from '@forge/react';
import { copyText, type CopyOutcome } from './copy-text';

interface Props extends Pick<ComponentProps<typeof Button>, 'appearance' | 'spacing'> {
  /** The text to copy. */
  text: string;
  children: string;
}

const outcomeWords: Record<CopyOutcome, string> = {
  copied: 'Copied.',
  refused: 'The browser did not allow copying. Select the text and copy it with the keyboard.',
};

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, children, ...look }: Props): React.JSX.Element {
  const [outcome, setOutcome] = useState<{ kind: CopyOutcome; round: number }>();
  const copy = async () => {
    const kind = await copyText(text);
    setOutcome((before) => ({ kind, round: (before?.round ?? 0) + 1 }));
  };
  const round = outcome?.round ?? 0;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      {/* Copying took the focus; a new button gets it back. */}
      <Button key={round} autoFocus={round > 0} onClick={() => void copy()} {...look}>
        {children}
      </Button>
      {outcome && <Text size="small">{outcomeWords[outcome.kind]}</Text>}
    </Inline>
  );
}
