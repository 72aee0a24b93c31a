import React from 'react';
import { DynamicTable, Lozenge, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { RowLink } from '../../shared/row-link';
import { TimeAgo } from '../../shared/time-ago';
import { ConfigurationRowActions, type ConfigurationActions } from './configuration-row-actions';
import { listensToLines, noEventInWords, writesIntoLine } from './describe-configuration';
import { LatelyCell } from './lately-cell';
import { StateCell } from './state-cell';

interface Props {
  configurations: ConfigurationSummary[];
  actions: ConfigurationActions;
}

const head = {
  cells: [
    { key: 'name', content: 'Configuration', isSortable: true, width: 32 },
    { key: 'state', content: 'State', isSortable: true, width: 20 },
    { key: 'lately', content: 'Last 7 days', width: 14 },
    { key: 'lastContact', content: 'Last contact', isSortable: true, width: 14 },
    { key: 'actions', content: 'Actions', width: 20 },
  ],
};

/**
 * The configurations as a table. UI Kit calls a cell's component as a function, so a component with its own state must
 * be inside a fragment.
 */
export function ConfigurationTable({ configurations, actions }: Props): React.JSX.Element {
  const now = Date.now();
  const rows = configurations.map((configuration) => ({
    key: configuration.id,
    cells: [
      { key: configuration.name, content: <NameCell configuration={configuration} onOpen={actions.edit} /> },
      {
        key: configuration.state.kind,
        content: <StateCell configuration={configuration} now={now} />,
      },
      {
        key: 'lately',
        content: (
          <>
            <LatelyCell configuration={configuration} />
          </>
        ),
      },
      { key: latestContact(configuration), content: <ContactCell configuration={configuration} now={now} /> },
      {
        key: 'actions',
        content: (
          <>
            <ConfigurationRowActions configuration={configuration} actions={actions} />
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
      <RowLink name={configuration.name} onOpen={() => onOpen(configuration)} />
      <Text size="small" color="color.text.subtle">
        {configuration.host}
      </Text>
      <Text size="small" color="color.text.subtle">
        {`Appliance Id: ${configuration.applianceId}`}
      </Text>
      <Text size="small" color="color.text.subtle">
        {`Listens to: ${listensToLines(configuration).join(', ')}`}
      </Text>
      <Text size="small" color="color.text.subtle">
        {writesIntoLine(configuration)}
      </Text>
      {!configuration.hasClientSecret && <Lozenge appearance="moved">Client secret missing</Lozenge>}
    </Stack>
  );
}

interface ContactCellProps {
  configuration: ConfigurationSummary;
  now: number;
}

function ContactCell({ configuration, now }: ContactCellProps): React.JSX.Element {
  const { lastEventAt, lastPollAt, pollingIntervalMinutes } = configuration;
  const isPollShown = pollingIntervalMinutes !== undefined || lastPollAt !== undefined;
  return (
    <Stack space="space.025">
      <Moment label="Event" at={lastEventAt} none={noEventInWords(configuration)} now={now} />
      {isPollShown && <Moment label="Poll" at={lastPollAt} none="No poll yet" now={now} />}
    </Stack>
  );
}

interface MomentProps {
  label: string;
  at?: number;
  /** The text if there was none. */
  none: string;
  now: number;
}

function Moment({ label, at, none, now }: MomentProps): React.JSX.Element {
  if (at === undefined) return <Text size="small">{none}</Text>;
  return <TimeAgo label={label} at={at} now={now} size="small" />;
}

function latestContact({ lastEventAt = 0, lastPollAt = 0 }: ConfigurationSummary): number {
  return Math.max(lastEventAt, lastPollAt);
}
