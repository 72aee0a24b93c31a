import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { useWatchedAnswer, type WatchedAnswer } from '../../shared/looking-again/use-watched-answer';
import { useAnswer } from '../call-admin';
import { awaitedBackfills } from './awaited-backfills';

/** The backfills to show. While one of them runs, they are read again. */
export function useBackfills(): WatchedAnswer<BackfillProgress[]> {
  return useWatchedAnswer(useAnswer('readBackfills', undefined), awaitedBackfills);
}
