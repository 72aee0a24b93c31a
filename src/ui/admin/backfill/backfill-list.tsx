import React from 'react';
import { Stack } from '@forge/react';
import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { ProblemMessage } from '../../shared/problem-message';
import { LookingHasEnded } from '../../shared/looking-again/looking-has-ended';
import type { WatchedAnswer } from '../../shared/looking-again/use-watched-answer';
import { BackfillCard } from './backfill-card';

interface Props {
  backfills: WatchedAnswer<BackfillProgress[]>;
  /** The user asks for news. */
  onLook: () => void;
}

/** Backfills that are under way or have just ended. Shows nothing if there are none, or before that is known. */
export function BackfillList({ backfills, onLook }: Props): React.JSX.Element | null {
  const { answer, reload, refresh, hasEnded } = backfills;
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The backfills cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  if (answer.kind === 'loading' || answer.value.length === 0) return null;
  return (
    <Stack space="space.100">
      {answer.value.map((backfill) => (
        <BackfillCard key={backfill.jobId} backfill={backfill} onChanged={refresh} />
      ))}
      {hasEnded && <LookingHasEnded onLook={onLook} />}
    </Stack>
  );
}
