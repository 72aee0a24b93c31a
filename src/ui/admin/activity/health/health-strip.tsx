import React from 'react';
import { Box, Heading, Inline, Stack, StackBarChart, Text, Tooltip, xcss } from '@forge/react';
import type { Health, PeriodHealth } from '../../../../administration/activity/activity-api';
import { card } from '../../../shared/layout';
import { dateAndTime } from '../../../shared/moment';
import { barsOfDay, barsOfMonth, type Bar } from './chart-bars';
import { countInWords, latencyInWords } from './health-words';

const half = xcss({ flexGrow: 1, minWidth: '320px', width: '45%' });
const figureBox = xcss({ minWidth: '56px' });

/** How well sessions have come through lately. */
export function HealthStrip({ health }: { health: Health }): React.JSX.Element {
  const { at, day, month, arrivals, doneUntil } = health;
  return (
    <Stack space="space.100">
      <Inline space="space.200" rowSpace="space.200" shouldWrap>
        <Period title="Last 24 hours" figures={day} bars={barsOfDay(arrivals, at)} />
        <Period title="Last 30 days" figures={month} bars={barsOfMonth(arrivals, at)} />
      </Inline>
      <Text size="small" color="color.text.subtle">
        {asOf(doneUntil)}
      </Text>
    </Stack>
  );
}

/** How old the figures are. */
function asOf(doneUntil: number | undefined): string {
  const done = doneUntil === undefined ? 'not yet' : `up to ${dateAndTime(doneUntil)}`;
  return `Waiting and parked are as of now. The others are counted every quarter of an hour: ${done}.`;
}

interface PeriodProps {
  title: string;
  figures: PeriodHealth;
  bars: Bar[];
}

function Period({ title, figures, bars }: PeriodProps): React.JSX.Element {
  const { done, withRemarks, waiting, parked, foundByPolling, latency } = figures;
  return (
    <Box xcss={half}>
      <Box xcss={card}>
        <Stack space="space.150">
          <Heading as="h3" size="small">
            {title}
          </Heading>
          <Inline space="space.200" rowSpace="space.100" shouldWrap>
            <Figure
              name="Done"
              value={String(done)}
              about="Deliveries that went well as a whole, counted every quarter of an hour."
            />
            <Figure
              name="With remarks"
              value={String(withRemarks)}
              about="Done, but a part was refused or impossible, so have a look. Counted every quarter of an hour."
            />
            <Figure
              name="Waiting"
              value={countInWords(waiting)}
              about="Came in within this time and wait now."
            />
            <Figure
              name="Parked"
              value={countInWords(parked)}
              about="Came in within this time and are parked now: replay or discard them."
            />
            <Figure
              name="Found by polling"
              value={String(foundByPolling)}
              about="No outbound event had come for these. If events are expected, check that they get through."
            />
          </Inline>
          <Inline space="space.200" rowSpace="space.100" shouldWrap>
            <Figure
              name="Median to work log"
              value={latencyInWords(latency?.median)}
              about="From the end of a session to its work log: half of them were at least this fast."
            />
            <Figure
              name="95 % to work log"
              value={latencyInWords(latency?.percentile95)}
              about="From the end of a session to its work log: all but one in twenty were at least this fast."
            />
          </Inline>
          <Arrivals title={title} bars={bars} />
        </Stack>
      </Box>
    </Box>
  );
}

function Figure({ name, value, about }: { name: string; value: string; about: string }): React.JSX.Element {
  return (
    <Box xcss={figureBox}>
      <Tooltip content={about}>
        <Stack space="space.025">
          <Text size="small" color="color.text.subtle">
            {name}
          </Text>
          <Text size="large" weight="semibold">
            {value}
          </Text>
        </Stack>
      </Tooltip>
    </Box>
  );
}

/** An empty chart says less than a sentence. */
function Arrivals({ title, bars }: { title: string; bars: Bar[] }): React.JSX.Element {
  if (bars.every(({ count }) => count === 0)) {
    return (
      <Text size="small" color="color.text.subtle">
        Nothing has been counted for this period yet.
      </Text>
    );
  }
  return (
    <StackBarChart
      title={`What came in, ${title.toLowerCase()}`}
      data={bars}
      xAccessor="place"
      yAccessor="count"
      colorAccessor="source"
      height={180}
      showBorder={false}
    />
  );
}
