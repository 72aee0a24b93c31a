import React, { useId } from 'react';
import { Box, DatePicker, ErrorMessage, Label, xcss } from '@forge/react';
import { dayOf } from './actions/calendar-day';
import type { ChosenFilter } from './filter';

interface Props {
  chosen: ChosenFilter;
  onChange: (chosen: ChosenFilter) => void;
}

const field = xcss({ minWidth: '150px' });

/** The first and the last day of a period of one's own. */
export function OwnDates({ chosen, onChange }: Props): React.JSX.Element {
  const id = useId();
  const { from = '', to = '' } = chosen;
  const isBackwards = from !== '' && to !== '' && to < from;
  const today = dayOf(Date.now());
  return (
    <>
      <Box xcss={field}>
        <Label labelFor={`${id}-from`}>From</Label>
        <DatePicker
          id={`${id}-from`}
          value={from}
          maxDate={today}
          onChange={(day) => onChange({ ...chosen, from: day })}
        />
      </Box>
      <Box xcss={field}>
        <Label labelFor={`${id}-to`}>To</Label>
        <DatePicker
          id={`${id}-to`}
          value={to}
          maxDate={today}
          isInvalid={isBackwards}
          onChange={(day) => onChange({ ...chosen, to: day })}
        />
        {isBackwards && <ErrorMessage>This day is before the first one.</ErrorMessage>}
      </Box>
    </>
  );
}
