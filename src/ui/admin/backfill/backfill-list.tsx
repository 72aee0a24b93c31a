import React from 'react';
import { Stack } from '@forge/react';
import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { ProblemMessage } from '../problem-message';
import type { AnswerInUse } from '../use-answer';
import { BackfillCard } from './backfill-card';

/** Backfills that are under way or have just ended; nothing where there are none, and while that is not known. */
export function BackfillList({
  backfills,
}: {
  backfills: AnswerInUse<BackfillProgress[]>;
}): React.JSX.Element | null {
  const { answer, reload, refresh } = backfills;
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The backfills cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  if (answer.kind === 'loading' || answer.value.length === 0) return null;
  return (
    <Stack space="space.100">
      {answer.value.map((backfill) => (
        <BackfillCard key={backfill.jobId} backfill={backfill} onChanged={refresh} />
      ))}
    </Stack>
  );
}
