import React from 'react';
import { Box, Label, Text, Textfield } from '@forge/react';
import { textOf } from '../../shared/field-event';
import { counted } from '../../shared/words';

interface Props {
  name: string;
  waiting: number;
  orMore: boolean;
  typed: string;
  onType: (typed: string) => void;
}

/** Asks for the name of a configuration before it is deleted although deliveries of it wait. */
export function TypedName({ name, waiting, orMore, typed, onType }: Props): React.JSX.Element {
  const lost = orMore
    ? `${waiting}+ deliveries of it still wait`
    : counted(waiting, 'delivery of it still waits', 'deliveries of it still wait');
  return (
    <Box>
      <Text>{`${lost} and would be lost.`}</Text>
      <Label labelFor="delete-confirmation">{`Enter “${name}” to delete it`}</Label>
      <Textfield id="delete-confirmation" value={typed} onChange={(event) => onType(textOf(event))} />
    </Box>
  );
}
