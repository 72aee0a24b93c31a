import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { useLookingAgain } from '../looking-again/use-looking-again';
import { soon } from '../activity/under-way';
import { useAnswer, type AnswerInUse } from '../use-answer';

/** The backfills to be shown; while one of them runs, they are read again every few seconds. */
export function useBackfills(): AnswerInUse<BackfillProgress[]> {
  const inUse = useAnswer('readBackfills', undefined);
  const { answer, refresh } = inUse;
  const isRunning = answer.kind === 'loaded' && answer.value.some(({ state }) => state === 'running');
  useLookingAgain(refresh, isRunning ? soon : undefined);
  return inUse;
}
