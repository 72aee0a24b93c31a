import React from 'react';
import { Box, Heading, Inline, Lozenge, ProgressBar, Stack, Text } from '@forge/react';
import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { card } from '../../shared/layout';
import { dateAndTime, inFewWords } from '../../shared/moment';
import { LabelledButton } from '../../shared/labelled-button';
import { ProblemMessage } from '../../shared/problem-message';
import { SkippedList } from '../skipped-list';
import { isUnknownAnswersOnly } from '../skipped-words';
import { useChange } from '../call-admin';
import { leftOutInWords } from './left-out-words';
import { daysInWords, progressInWords, stateInWords } from './backfill-words';

interface Props {
  backfill: BackfillProgress;
  onChanged: () => Promise<void>;
}

/** One backfill: its progress, what delays it, and the actions for it. */
export function BackfillCard({ backfill, onChanged }: Props): React.JSX.Element {
  const { configurationName, days, leftOut, skipped, progress } = backfill;
  const { word, look } = stateInWords(backfill);
  const title = `Backfill of ${configurationName}`;
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
          <Heading as="h3" size="small">
            {title}
          </Heading>
          <Lozenge appearance={look}>{word}</Lozenge>
          <Text size="small" color="color.text.subtle">
            {daysInWords(days)}
          </Text>
        </Inline>
        <ProgressBar
          ariaLabel={title}
          value={progress}
          appearance={look === 'success' ? 'success' : 'default'}
        />
        <Text>{progressInWords(backfill)}</Text>
        <Text size="small">{leftOutInWords(leftOut)}</Text>
        <Obstacle backfill={backfill} />
        {skipped.length > 0 && <PassedOver skipped={skipped} />}
        <Controls backfill={backfill} onChanged={onChanged} />
      </Stack>
    </Box>
  );
}

function PassedOver({ skipped }: Pick<BackfillProgress, 'skipped'>): React.JSX.Element {
  return (
    <Stack space="space.050">
      <Text weight="medium">
        {isUnknownAnswersOnly(skipped)
          ? 'The appliance gave an answer that the app does not know:'
          : 'Not all of the appliance’s list could be read:'}
      </Text>
      <SkippedList skipped={skipped} />
    </Stack>
  );
}

function Obstacle({ backfill }: { backfill: BackfillProgress }): React.JSX.Element | null {
  const { state, failure, cause, continueAt } = backfill;
  if (cause !== undefined) return <Text weight="medium">{cause}</Text>;
  if (!failure || state !== 'running') return null;
  return (
    <Stack space="space.025">
      <Text weight="medium">{`Delayed since ${inFewWords(failure.since, Date.now())}: ${failure.cause}`}</Text>
      <Text size="small">{`The app tries again at ${dateAndTime(continueAt)}.`}</Text>
    </Stack>
  );
}

function Controls({ backfill, onChanged }: Props): React.JSX.Element {
  const { state, configurationId, configurationName, jobId } = backfill;
  const pausing = useChange('pauseBackfill');
  const resuming = useChange('resumeBackfill');
  const cancelling = useChange('cancelBackfill');
  const dismissing = useChange('dismissBackfill');
  const changes = [pausing, resuming, cancelling, dismissing];
  const isBusy = changes.some(({ isRunning }) => isRunning);
  const problem = changes.find((change) => change.problem)?.problem;
  const press = async (change: (typeof changes)[number]) => {
    for (const { clear } of changes) clear();
    await change.run({ configurationId, jobId });
    await onChanged();
  };
  const isOpen = state === 'running' || state === 'paused';
  const button = { spacing: 'compact', isDisabled: isBusy, of: `backfill of ${configurationName}` } as const;
  return (
    <Stack space="space.100">
      {isOpen && (
        <Inline space="space.100">
          {state === 'running' ? (
            <LabelledButton {...button} onClick={() => void press(pausing)}>
              Pause
            </LabelledButton>
          ) : (
            <LabelledButton {...button} onClick={() => void press(resuming)}>
              Resume
            </LabelledButton>
          )}
          <LabelledButton {...button} appearance="subtle" onClick={() => void press(cancelling)}>
            Cancel
          </LabelledButton>
        </Inline>
      )}
      {!isOpen && (
        <Inline>
          <LabelledButton {...button} appearance="subtle" onClick={() => void press(dismissing)}>
            Dismiss
          </LabelledButton>
        </Inline>
      )}
      {problem && <ProblemMessage title="The backfill was not changed" problem={problem} />}
    </Stack>
  );
}
