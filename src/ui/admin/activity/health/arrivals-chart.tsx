import React from 'react';
import { StackBarChart, Text } from '@forge/react';
import type { Bar } from './chart-bars';

/** What came in, hour by hour or day by day. An empty chart says less than a sentence. */
export function ArrivalsChart({ title, bars }: { title: string; bars: Bar[] }): React.JSX.Element {
  if (bars.every(({ count }) => count === 0)) {
    return (
      <Text size="small" color="color.text.subtle">
        Nothing has been counted for this period yet.
      </Text>
    );
  }
  return (
    <StackBarChart
      title={title}
      data={bars}
      xAccessor="place"
      yAccessor="count"
      colorAccessor="source"
      height={180}
      showBorder={false}
    />
  );
}
