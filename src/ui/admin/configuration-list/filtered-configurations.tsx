import React from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ConfigurationFilterBar } from './configuration-filter-bar';
import {
  configurationsThatMatch,
  everyConfiguration,
  type ConfigurationFilter,
} from './configuration-filter';
import type { ConfigurationActions } from './configuration-row-actions';
import { ConfigurationTable } from './configuration-table';

interface Props {
  configurations: ConfigurationSummary[];
  filter: ConfigurationFilter;
  onFilter: (filter: ConfigurationFilter) => void;
  actions: ConfigurationActions;
}

/** The configurations that match, below what they have to match. A single one needs no search. */
export function FilteredConfigurations({
  configurations,
  filter,
  onFilter,
  actions,
}: Props): React.JSX.Element | null {
  if (configurations.length === 0) return null;
  if (configurations.length === 1) {
    return <ConfigurationTable configurations={configurations} actions={actions} />;
  }
  const matching = configurationsThatMatch(configurations, filter);
  return (
    <Stack space="space.100">
      <ConfigurationFilterBar configurations={configurations} filter={filter} onFilter={onFilter} />
      {matching.length > 0 ? (
        <ConfigurationTable
          key={`${filter.search} ${filter.state ?? ''}`}
          configurations={matching}
          actions={actions}
        />
      ) : (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text>No configuration matches.</Text>
          <Button spacing="compact" onClick={() => onFilter(everyConfiguration)}>
            Show all
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
