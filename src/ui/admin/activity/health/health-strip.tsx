import React, { useState } from 'react';
import { Box, Button, Inline, Stack, Text, xcss } from '@forge/react';
import type { Health } from '../../../../administration/activity/activity-api';
import { dateAndTime } from '../../../shared/moment';
import { RowLink } from '../../../shared/row-link';
import { SelectField } from '../../../shared/select-field';
import { everything, type ChosenFilter } from '../filter';
import { ArrivalsChart } from './arrivals-chart';
import { barsOfDay, barsOfMonth } from './chart-bars';
import { Figure, FigureOf } from './figure';
import { countInWords, latencyInWords } from './health-words';

interface Props {
  health: Health;
  onShow: (filter: ChosenFilter) => void;
}

type Period = 'day' | 'month';

const periods = [
  { label: 'Last 24 hours', value: 'day' },
  { label: 'Last 30 days', value: 'month' },
];

const frame = xcss({
  borderColor: 'color.border',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.large',
  padding: 'space.150',
});
const choice = xcss({ width: '160px' });

/** What is open now, and how well sessions have come through lately, in one strip with a chart to open. */
export function HealthStrip({ health, onShow }: Props): React.JSX.Element {
  const [period, setPeriod] = useState<Period>('day');
  const [isChartShown, setChartShown] = useState(false);
  const { at, arrivals } = health;
  const isDay = period === 'day';
  return (
    <Box xcss={frame}>
      <Stack space="space.100">
        <Inline space="space.300" rowSpace="space.100" shouldWrap>
          <OpenNow health={health} onShow={onShow} />
          <Box xcss={choice}>
            <SelectField
              id="figures-period"
              label="Figures for"
              value={period}
              options={periods}
              onChange={(chosen) => setPeriod(chosen === 'month' ? 'month' : 'day')}
            />
          </Box>
          <PeriodFigures figures={health[period]} />
        </Inline>
        <Inline space="space.200" rowSpace="space.100" alignBlock="center" spread="space-between" shouldWrap>
          <Text size="small" color="color.text.subtle">
            {asOf(health.doneUntil)}
          </Text>
          <Button spacing="compact" onClick={() => setChartShown(!isChartShown)}>
            {isChartShown ? 'Hide chart' : 'Show chart'}
          </Button>
        </Inline>
        {isChartShown && (
          <ArrivalsChart
            title={`What came in, ${isDay ? 'last 24 hours' : 'last 30 days'}`}
            bars={isDay ? barsOfDay(arrivals, at) : barsOfMonth(arrivals, at)}
          />
        )}
      </Stack>
    </Box>
  );
}

/** How old the figures are. */
function asOf(doneUntil: number | undefined): string {
  const done = doneUntil === undefined ? 'not yet' : `up to ${dateAndTime(doneUntil)}`;
  return `Waiting and parked are as of now. The others are counted every quarter of an hour: ${done}.`;
}

/** Whatever is not at rest, or needs a person, whenever it came in. Each figure lists what it counts. */
function OpenNow({ health: { waiting, parked }, onShow }: Props): React.JSX.Element {
  const figures = [
    { count: parked, of: 'parked', state: 'parked' as const },
    { count: waiting, of: 'waiting', state: 'waiting' as const },
  ].filter(({ count }) => count.value > 0);
  return (
    <FigureOf name="Now" about="Of all deliveries on record, whenever they came in.">
      {figures.length === 0 ? (
        <Text>Nothing waits or is parked</Text>
      ) : (
        <Inline space="space.150">
          {figures.map(({ count, of, state }) => (
            <RowLink
              key={of}
              name={`${countInWords(count)} ${of}`}
              onOpen={() => onShow({ ...everything, state })}
            />
          ))}
        </Inline>
      )}
    </FigureOf>
  );
}

function PeriodFigures({ figures }: { figures: Health['day'] }): React.JSX.Element {
  const { done, withRemarks, foundByPolling, latency } = figures;
  return (
    <>
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
        name="Found by polling"
        value={String(foundByPolling)}
        about="No outbound event had come for these. If events are expected, check that they get through."
      />
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
    </>
  );
}
