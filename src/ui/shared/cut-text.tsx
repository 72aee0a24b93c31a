import React from 'react';
import { Text, Tooltip } from '@forge/react';

interface Props {
  text: string;
  /** How many lines are shown. */
  lines: number;
}

/** A small text that is cut if it is long. A tooltip shows all of it. */
export function CutText({ text, lines }: Props): React.JSX.Element {
  return (
    <Tooltip content={text}>
      <Text size="small" maxLines={lines}>
        {text}
      </Text>
    </Tooltip>
  );
}
