import React, { useState } from 'react';
import { DynamicTable, Heading, Inline, Lozenge, ModalTransition, Stack, Text } from '@forge/react';
import type { RepresentativeOverride, UnmatchedLine } from '../../../administration/settings/settings-api';
import { inFewWords } from '../../shared/moment';
import { LabelledButton } from '../../shared/labelled-button';
import { MapRepresentative } from './map-representative';

interface Props {
  unmatched: UnmatchedLine[];
  onChanged: (overrides: RepresentativeOverride[]) => void;
}

const head = {
  cells: [
    { key: 'representative', content: 'Representative', isSortable: true, width: 22 },
    { key: 'configuration', content: 'Configuration', isSortable: true, width: 20 },
    { key: 'reason', content: 'Reason', isSortable: true, width: 30 },
    { key: 'seen', content: 'Last seen', isSortable: true, width: 15 },
    { key: 'actions', content: 'Actions', width: 13 },
  ],
};

/** Representatives who were not found among Jira's users. Each has a button to map them. */
export function UnmatchedTable({ unmatched, onChanged }: Props): React.JSX.Element {
  const [mapped, setMapped] = useState<string>();
  const now = Date.now();
  const rows = unmatched.map(({ representative, configuration, isFoundTwice, reason, lastSeenAt }) => ({
    key: `${configuration} ${representative}`,
    cells: [
      { key: representative, content: <Text>{representative}</Text> },
      { key: configuration, content: <Text>{configuration}</Text> },
      { key: isFoundTwice ? 'b' : 'a', content: <Reason isFoundTwice={isFoundTwice} reason={reason} /> },
      { key: String(lastSeenAt).padStart(16, '0'), content: inFewWords(lastSeenAt, now) },
      {
        key: 'actions',
        content: (
          <LabelledButton spacing="compact" of={representative} onClick={() => setMapped(representative)}>
            Map
          </LabelledButton>
        ),
      },
    ],
  }));
  return (
    <Stack space="space.100">
      <Heading as="h4" size="xsmall">
        Without a Jira user
      </Heading>
      <Text color="color.text.subtle">
        Their sessions are assigned to nobody. Map them to a user, or fix what the reason says.
      </Text>
      <DynamicTable label="Representatives who were not found" head={head} rows={rows} rowsPerPage={10} />
      <ModalTransition>
        {mapped !== undefined && (
          <MapRepresentative
            representative={mapped}
            onChanged={onChanged}
            onClose={() => setMapped(undefined)}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}

function Reason({ isFoundTwice, reason }: Pick<UnmatchedLine, 'isFoundTwice' | 'reason'>): React.JSX.Element {
  return (
    <Stack space="space.050">
      <Inline>
        <Lozenge appearance={isFoundTwice ? 'moved' : 'default'}>
          {isFoundTwice ? 'Found more than once' : 'Not found'}
        </Lozenge>
      </Inline>
      <Text>{reason}</Text>
    </Stack>
  );
}
