import React, { useState } from 'react';
import { Button, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { dayOf } from '../../../configuration/calendar-day';
import { allBut, type OptionalEffect } from '../../../configuration/left-out';
import { week } from '../../../foundation/durations';
import { rangeOf, type ChosenDays } from '../../../polling/backfill/backfill-range';
import { announce } from '../../shared/announce';
import { ModalDialog } from '../../shared/modal-dialog';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { daysInWords } from './backfill-words';
import { DayFields } from './day-fields';
import { DryRunResult } from './dry-run-result';
import { EffectTicks } from './effect-ticks';
import { leftOutInWords } from './left-out-words';
import { bringsAnything, useDryRun } from './use-dry-run';
import { whyNoBackfill } from './why-no-backfill';

interface Props {
  configuration: ConfigurationSummary;
  /** The configuration's backfill, if one is shown. */
  backfill: BackfillProgress | undefined;
  onClose: () => void;
  onStarted: () => Promise<void>;
}

/** A backfill in two steps: its days, and what it would do with their sessions. */
export function BackfillModal({ configuration, backfill, onClose, onStarted }: Props): React.JSX.Element {
  const { id, name, timeZone } = configuration;
  const [openedAt] = useState(() => Date.now());
  const today = dayOf(openedAt, timeZone);
  const [days, setDays] = useState<ChosenDays>({
    first: dayOf(openedAt - week, timeZone),
    last: today,
  });
  const [also, setAlso] = useState<OptionalEffect[]>([]);
  const { dryRun, start: startDryRun, clear } = useDryRun();
  const starting = useChange('startBackfill');
  const chosen = rangeOf(days, timeZone, openedAt);
  const problem = 'problem' in chosen ? chosen.problem : undefined;
  const obstacle = whyNoBackfill(configuration, backfill);
  const list = () => startDryRun({ configurationId: id, ...days, also });
  const start = async () => {
    if (!(await starting.run({ configurationId: id, ...days, also }))) return;
    announce(`The backfill of ${name} has started`, { description: 'The list of configurations shows it.' });
    onClose();
    await onStarted();
  };
  const back = () => {
    starting.clear();
    clear();
  };
  return (
    <ModalDialog
      title={`Backfill ${name}`}
      width={dryRun ? 'large' : 'medium'}
      onClose={onClose}
      buttons={
        <>
          <Button appearance="subtle" onClick={dryRun ? back : onClose}>
            {dryRun ? 'Change days' : 'Cancel'}
          </Button>
          {dryRun ? (
            <LoadingButton
              appearance="primary"
              isLoading={starting.isRunning}
              isDisabled={obstacle !== undefined || !bringsAnything(dryRun)}
              onClick={() => void start()}
            >
              Start backfill
            </LoadingButton>
          ) : (
            <Button appearance="primary" isDisabled={problem !== undefined} onClick={list}>
              Dry run
            </Button>
          )}
        </>
      }
    >
      <Stack space="space.200">
        {obstacle && (
          <SectionMessage appearance="warning" title={obstacle.title}>
            <Text>{obstacle.advice}</Text>
          </SectionMessage>
        )}
        {!dryRun && (
          <>
            <Text>
              Brings sessions into Jira that ended in the past, such as before the app was installed. The dry
              run shows what would be done and changes nothing.
            </Text>
            <DayFields days={days} timeZone={timeZone} today={today} problem={problem} onChange={setDays} />
            <EffectTicks wanted={also} onChange={setAlso} />
          </>
        )}
        {dryRun && <Text>{`Sessions that ended on ${daysInWords({ ...days, timeZone })}.`}</Text>}
        {dryRun && <Text>{leftOutInWords(allBut(also))}</Text>}
        {dryRun && bringsAnything(dryRun) && (
          <Text>
            A backfill runs in the background and brings about 50 sessions a minute. Sessions that end in the
            meantime go first. Nothing is written twice.
          </Text>
        )}
        {dryRun && <DryRunResult dryRun={dryRun} onRetry={list} />}
        {starting.problem && (
          <ProblemMessage title="The backfill was not started" problem={starting.problem} />
        )}
      </Stack>
    </ModalDialog>
  );
}
