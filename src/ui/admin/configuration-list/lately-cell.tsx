import React from 'react';
import { Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { RowLink } from '../../shared/row-link';
import { everything } from '../activity/filter';
import { countInWords } from '../activity/health/health-words';
import { useShownDeliveries } from '../show-deliveries';
import { latelyFigures } from './lately-figures';

/** What is not done as a whole: each figure leads to exactly the deliveries that it counts. */
export function LatelyCell({ configuration }: { configuration: ConfigurationSummary }): React.JSX.Element {
  const { show } = useShownDeliveries();
  const figures = latelyFigures(configuration);
  if (figures.length === 0) {
    return (
      <Text size="small" color="color.text.subtle">
        Nothing open
      </Text>
    );
  }
  return (
    <Stack space="space.050" alignInline="start">
      {figures.map(({ count, of, shows }) => (
        <RowLink
          key={of}
          name={`${countInWords(count)} ${of}`}
          size="small"
          onOpen={() => show({ ...everything, ...shows, configurationId: configuration.id })}
        />
      ))}
    </Stack>
  );
}
