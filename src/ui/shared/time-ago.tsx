import React, { type ComponentProps } from 'react';
import { Text, Tooltip } from '@forge/react';
import { dateAndTime, inFewWords } from './moment';

interface Props extends Pick<ComponentProps<typeof Text>, 'size'> {
  /** Both in milliseconds. */
  at: number;
  now: number;
  /** What happened then; absent if that is clear. */
  label?: string;
}

/** How long ago something happened. A tooltip shows the date and the time. */
export function TimeAgo({ at, now, label, size }: Props): React.JSX.Element {
  const ago = inFewWords(at, now);
  return (
    <Tooltip content={dateAndTime(at)}>
      <Text size={size}>{label === undefined ? ago : `${label}: ${ago}`}</Text>
    </Tooltip>
  );
}
