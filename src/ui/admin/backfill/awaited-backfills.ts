import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { soon, type Awaited } from '../../shared/looking-again/look-again';

/** Running backfills and their progress. The cause of a delay changes with every try, and is no news. */
export function awaitedBackfills(backfills: readonly BackfillProgress[]): Awaited | undefined {
  const running = backfills.filter(({ state }) => state === 'running');
  if (running.length === 0) return undefined;
  const reached = running.map(({ jobId, progress, claimed }) => [jobId, progress, claimed]);
  return { firstPause: soon, news: JSON.stringify(reached) };
}
