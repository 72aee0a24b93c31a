import React from 'react';
import { DynamicTable, Lozenge, Stack, Text } from '@forge/react';
import type { AttemptLine } from '../../../../administration/activity/activity-api';
import { attemptInWords, stageWords } from '../../../../administration/activity/delivery-words';
import { isNote } from '../../../../delivery/attempts-made';
import { dateAndTime } from '../../../shared/moment';
import { counted } from '../../../shared/words';
import { attemptLook } from './attempt-look';
import { durationInWords, noneOnRecord } from '../../../shared/waiting-words';

const head = {
  cells: [
    { key: 'time', content: 'Time', width: 22 },
    { key: 'stage', content: 'What was done', width: 28 },
    { key: 'outcome', content: 'Outcome', width: 50 },
  ],
};

/** Every attempt on record, the latest first. */
export function AttemptList({ attempts }: { attempts: readonly AttemptLine[] }): React.JSX.Element {
  if (attempts.length === 0) return <Text>{noneOnRecord}</Text>;
  return <DynamicTable label="Attempts" head={head} rows={attempts.map(rowOf).reverse()} />;
}

function rowOf(attempt: AttemptLine, index: number) {
  return {
    key: String(index),
    cells: [
      { key: 'time', content: <Text size="small">{dateAndTime(attempt.at)}</Text> },
      { key: 'stage', content: <Done attempt={attempt} /> },
      { key: 'outcome', content: <Outcome attempt={attempt} /> },
    ],
  };
}

/** How far it got, how long it took, and what was called last if that did not go well. */
function Done({ attempt }: { attempt: AttemptLine }): React.JSX.Element {
  const { took, called, status, triedBefore } = attempt;
  return (
    <Stack space="space.050">
      <Text size="small">{stageInWords(attempt)}</Text>
      {called !== undefined && (
        <Text size="small" color="color.text.subtle">
          {`${called}: ${status === undefined ? 'no answer' : `status ${status}`}`}
        </Text>
      )}
      {took !== undefined && (
        <Text size="small" color="color.text.subtle">{`Took ${durationInWords(took)}`}</Text>
      )}
      {triedBefore !== undefined && (
        <Text size="small" color="color.text.subtle">
          {`${counted(triedBefore, 'try', 'tries')} before, which only had to wait`}
        </Text>
      )}
    </Stack>
  );
}

function stageInWords({ stage, outcome }: AttemptLine): string {
  return isNote(outcome) ? '' : stageWords[stage];
}

function Outcome({ attempt }: { attempt: AttemptLine }): React.JSX.Element {
  const { outcome, cause, nextAt, by } = attempt;
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={attemptLook(attempt)}>{attemptInWords(attempt)}</Lozenge>
      {cause !== undefined && <Text size="small">{cause}</Text>}
      {by !== undefined && <Text size="small">{`By ${by}`}</Text>}
      {nextAt !== undefined && <Text size="small">{`${nextInWords(outcome)} ${dateAndTime(nextAt)}`}</Text>}
    </Stack>
  );
}

/** After an attempt that was done, another look follows only if an earlier attempt ended without an answer of Jira. */
function nextInWords(outcome: AttemptLine['outcome']): string {
  return outcome === 'done' ? 'Jira is checked again at' : 'Next attempt';
}
