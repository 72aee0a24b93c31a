import React from 'react';
import { Code, DynamicTable, Lozenge, Pressable, Stack, Text, Tooltip, xcss } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { dateAndTime, inFewWords } from '../moment';
import { listensToLines } from './describe-configuration';
import { RowActions, type ConfigurationActions } from './row-actions';
import { StateCell } from './state-cell';

interface Props {
  configurations: ConfigurationSummary[];
  actions: ConfigurationActions;
}

const head = {
  cells: [
    { key: 'name', content: 'Name and host', isSortable: true, width: 20 },
    { key: 'applianceId', content: 'Appliance Id', isSortable: true, width: 11 },
    { key: 'listensTo', content: 'Listens to', width: 18 },
    { key: 'state', content: 'State', isSortable: true, width: 17 },
    { key: 'lastEvent', content: 'Last event', isSortable: true, width: 10 },
    { key: 'lastPoll', content: 'Last poll', isSortable: true, width: 10 },
    { key: 'actions', content: 'Actions', width: 14 },
  ],
};

const nameButton = xcss({
  padding: 'space.0',
  backgroundColor: 'color.background.neutral.subtle',
  textAlign: 'start',
});

/**
 * The configurations as a table. UI Kit calls a cell's component as a function: one that has state of its own has to
 * stand in a fragment.
 */
export function ConfigurationTable({ configurations, actions }: Props): React.JSX.Element {
  const now = Date.now();
  const rows = configurations.map((configuration) => ({
    key: configuration.id,
    cells: [
      { key: configuration.name, content: <NameCell configuration={configuration} onOpen={actions.edit} /> },
      { key: configuration.applianceId, content: <Code>{configuration.applianceId}</Code> },
      { key: 'listens-to', content: <Lines lines={listensToLines(configuration)} /> },
      {
        key: configuration.state.kind,
        content: <StateCell configuration={configuration} now={now} />,
      },
      { key: configuration.lastEventAt ?? 0, content: <Moment at={configuration.lastEventAt} now={now} /> },
      { key: configuration.lastPollAt ?? 0, content: <Moment at={configuration.lastPollAt} now={now} /> },
      {
        key: 'actions',
        content: (
          <>
            <RowActions configuration={configuration} actions={actions} />
          </>
        ),
      },
    ],
  }));
  return <DynamicTable label="Configurations" head={head} rows={rows} rowsPerPage={20} />;
}

interface NameCellProps {
  configuration: ConfigurationSummary;
  onOpen: (configuration: ConfigurationSummary) => void;
}

function NameCell({ configuration, onOpen }: NameCellProps): React.JSX.Element {
  return (
    <Stack space="space.025" alignInline="start">
      <Pressable xcss={nameButton} onClick={() => onOpen(configuration)}>
        <Text weight="medium" color="color.link">
          {configuration.name}
        </Text>
      </Pressable>
      <Text size="small" color="color.text.subtle">
        {configuration.host}
      </Text>
      {!configuration.hasClientSecret && <Lozenge appearance="moved">Client secret missing</Lozenge>}
    </Stack>
  );
}

function Lines({ lines }: { lines: string[] }): React.JSX.Element {
  return (
    <Stack space="space.025">
      {lines.map((line) => (
        <Text key={line} size="small">
          {line}
        </Text>
      ))}
    </Stack>
  );
}

function Moment({ at, now }: { at?: number; now: number }): React.JSX.Element {
  if (at === undefined) return <Text size="small">Never</Text>;
  return (
    <Tooltip content={dateAndTime(at)}>
      <Text size="small">{inFewWords(at, now)}</Text>
    </Tooltip>
  );
}
