import React from 'react';
import { Button, EmptyState, Inline, LoadingButton, Spinner, Stack, Text } from '@forge/react';
import type { DeliveryRow } from '../../../../administration/activity/activity-api';
import { ProblemMessage } from '../../../shared/problem-message';
import { useShownDeliveries } from '../../show-deliveries';
import { DeliveryTable } from './delivery-table';
import type { DeliveriesInUse } from './use-deliveries';

interface Props {
  deliveries: DeliveriesInUse;
  configurations: readonly { id: string; name: string }[];
  /** Whether it is known that there is no configuration from which anything could come. */
  isUnconnected: boolean;
  isFiltered: boolean;
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onOpen: (row: DeliveryRow) => void;
  onClearFilter: () => void;
}

/** The list in all its states. */
export function DeliveryListing(props: Props): React.JSX.Element {
  const { deliveries, configurations, selected, onSelect, onOpen } = props;
  const { list, problem, refresh } = deliveries;
  if (!list && problem) {
    return (
      <ProblemMessage
        title="The deliveries cannot be shown"
        problem={problem}
        onRetry={() => void refresh()}
      />
    );
  }
  if (!list) {
    return (
      <Stack alignInline="center">
        <Spinner size="large" label="Loading deliveries" />
      </Stack>
    );
  }
  return (
    <Stack space="space.150">
      {problem && (
        <ProblemMessage title="The list is not up to date" problem={problem} onRetry={() => void refresh()} />
      )}
      {list.rows.length > 0 ? (
        <DeliveryTable
          rows={list.rows}
          configurations={configurations}
          selected={selected}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      ) : (
        <Nothing {...props} />
      )}
      <More deliveries={deliveries} />
    </Stack>
  );
}

function Nothing({ deliveries, isUnconnected, isFiltered, onClearFilter }: Props): React.JSX.Element {
  const { showConfigurations } = useShownDeliveries();
  if (deliveries.list?.cursor !== undefined) {
    return <Text>None of the deliveries searched so far matches.</Text>;
  }
  if (isFiltered) {
    return (
      <EmptyState
        header="No delivery matches"
        headingLevel={3}
        description="A search finds session ids, issue keys and representatives by how they begin; a whole key such as SUP-12 finds that issue alone. Other filters may hide what you are looking for."
        primaryAction={<Button onClick={onClearFilter}>Clear filters</Button>}
      />
    );
  }
  if (isUnconnected) {
    return (
      <EmptyState
        header="No appliance is connected yet"
        headingLevel={3}
        description="Once a configuration names one, its sessions are listed here when they end."
        primaryAction={<Button onClick={() => showConfigurations()}>Go to the configurations</Button>}
      />
    );
  }
  return (
    <EmptyState
      header="No session has come in yet"
      headingLevel={3}
      description="When a session ends, it is listed here: which issue it went to, and what to do if it failed."
    />
  );
}

function More({ deliveries }: { deliveries: DeliveriesInUse }): React.JSX.Element | null {
  const { list, isLoading, loadMore } = deliveries;
  if (list?.cursor === undefined) return null;
  return (
    <Inline>
      <LoadingButton isLoading={isLoading} onClick={loadMore}>
        {list.rows.length > 0 ? 'Load more' : 'Look further back'}
      </LoadingButton>
    </Inline>
  );
}
