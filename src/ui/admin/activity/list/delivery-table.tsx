import React from 'react';
import { Checkbox, DynamicTable, Link, Lozenge, Stack, Text } from '@forge/react';
import type { DeliveryRow } from '../../../../administration/activity/activity-api';
import { eventInWords, sourceWords, stateWords } from '../../../../administration/activity/delivery-words';
import { CutText } from '../../../shared/cut-text';
import { RowLink } from '../../../shared/row-link';
import { waitingInWords } from '../../../shared/waiting-words';
import { outcomeLook, shortSession } from './outcome-look';

interface Props {
  rows: readonly DeliveryRow[];
  /** If there are several, each row names its configuration. */
  configurations: readonly { id: string; name: string }[];
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onOpen: (row: DeliveryRow) => void;
}

const head = {
  cells: [
    { key: 'time', content: 'Time', width: 17 },
    { key: 'session', content: 'Session', width: 15 },
    { key: 'representative', content: 'Representative', width: 14 },
    { key: 'issue', content: 'Issue', width: 10 },
    { key: 'event', content: 'Event', width: 15 },
    { key: 'outcome', content: 'Outcome', width: 21 },
    { key: 'attempts', content: 'Attempts', width: 8 },
  ],
};

/** The deliveries as a table. The time is the label of the checkbox that selects a row. */
export function DeliveryTable({
  rows,
  configurations,
  selected,
  onSelect,
  onOpen,
}: Props): React.JSX.Element {
  const names = new Map(configurations.length > 1 ? configurations.map(({ id, name }) => [id, name]) : []);
  return (
    <DynamicTable
      label="Deliveries"
      head={head}
      rows={rows.map((row) => ({
        key: row.id,
        isHighlighted: selected.has(row.id),
        cells: [
          {
            key: 'time',
            content: (
              <Checkbox
                label={timeInList(row.createdAt)}
                isChecked={selected.has(row.id)}
                onChange={() => onSelect(row.id)}
              />
            ),
          },
          {
            key: 'session',
            content: (
              <Stack space="space.025" alignInline="start">
                <RowLink name={shortSession(row.lsid)} size="small" onOpen={() => onOpen(row)} />
                {names.has(row.configurationId) && <Plain text={names.get(row.configurationId)} />}
              </Stack>
            ),
          },
          { key: 'representative', content: <Plain text={row.representative} /> },
          { key: 'issue', content: <Issue issueKey={row.issueKey} /> },
          { key: 'event', content: <Event row={row} /> },
          { key: 'outcome', content: <Outcome row={row} /> },
          { key: 'attempts', content: <Plain text={String(row.attempts)} /> },
        ],
      }))}
    />
  );
}

function Plain({ text = '' }: { text?: string }): React.JSX.Element {
  return (
    <Text size="small" maxLines={3}>
      {text}
    </Text>
  );
}

/** What has come in, and below it by which way: a column for each would not fit on half a screen. */
function Event({ row }: { row: DeliveryRow }): React.JSX.Element {
  return (
    <Stack space="space.025">
      <Plain text={eventInWords(row.eventType)} />
      <Text size="small" color="color.text.subtle">
        {sourceWords[row.source]}
      </Text>
    </Stack>
  );
}

function Issue({ issueKey }: { issueKey?: string }): React.JSX.Element | string {
  if (issueKey === undefined) return '';
  return (
    <Text size="small">
      <Link href={`/browse/${issueKey}`} openNewTab>
        {issueKey}
      </Link>
    </Text>
  );
}

/** The outcome in a word, and its cause. A long cause is cut; a tooltip shows all of it. */
function Outcome({ row }: { row: DeliveryRow }): React.JSX.Element {
  const { state, cause } = row;
  return (
    <Stack space="space.025" alignInline="start">
      <Lozenge appearance={outcomeLook[state]}>{stateWords[state]}</Lozenge>
      {cause !== undefined && <CutText text={cause} lines={2} />}
      {waitingInWords(row, Date.now(), timeInList)
        .slice(0, 2)
        .map((line) => (
          <Text key={line} size="small">
            {line}
          </Text>
        ))}
    </Stack>
  );
}

/**
 * A moment in the reader's own zone without its year: deliveries are kept for at most a year. The time is as in the
 * record of a delivery.
 */
function timeInList(at: number): string {
  const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(at);
  return `${date}, ${new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at)}`;
}
