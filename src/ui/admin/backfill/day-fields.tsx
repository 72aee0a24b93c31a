import React from 'react';
import { Box, DatePicker, ErrorMessage, HelperMessage, Inline, Label, Stack } from '@forge/react';
import type { ChosenDays, DayProblem } from '../../../polling/backfill/backfill-range';
import { narrow } from '../../shared/layout';

interface Props {
  days: ChosenDays;
  timeZone: string;
  /** The latest day that can be chosen. */
  today: string;
  problem?: DayProblem;
  onChange: (days: ChosenDays) => void;
}

/** The first and the last day of a backfill. */
export function DayFields({ days, timeZone, today, problem, onChange }: Props): React.JSX.Element {
  const field = (day: keyof ChosenDays, label: string) => (
    <Box>
      <Label labelFor={`backfill-${day}`}>{label}</Label>
      <Box xcss={narrow}>
        <DatePicker
          id={`backfill-${day}`}
          value={days[day]}
          maxDate={today}
          isInvalid={problem?.day === day}
          onChange={(chosen: string) => onChange({ ...days, [day]: chosen })}
        />
      </Box>
    </Box>
  );
  return (
    <Stack space="space.050">
      <Inline space="space.200" rowSpace="space.100" shouldWrap>
        {field('first', 'First day')}
        {field('last', 'Last day')}
      </Inline>
      {problem && <ErrorMessage>{problem.message}</ErrorMessage>}
      <HelperMessage>
        {`Sessions that ended on these days, the whole of the last one included. Days begin at midnight in ${timeZone}, the time zone of the configuration.`}
      </HelperMessage>
    </Stack>
  );
}
