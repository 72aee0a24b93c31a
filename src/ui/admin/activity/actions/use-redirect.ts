import { useCallback } from 'react';
import {
  redirectedAtOnce,
  type RedirectResult,
} from '../../../../administration/activity/redirect/redirect-api';
import { inBatches } from '../../../../foundation/batches';
import type { Problem } from '../../../../resolver/page-answer';
import { announce } from '../../../shared/announce';
import { counted } from '../../../shared/words';
import { useChange } from '../../call-admin';

export interface RedirectInUse {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Returns whether all of it was done. */
  redirect: (ids: readonly string[], to: Destination, clear: boolean) => Promise<boolean>;
}

/** An issue, or one that is created for each session. */
export type Destination = { issueId: string } | { isNew: true };

/** Has sessions written to another issue, some at a time, and announces the result. */
export function useRedirect(onRedirected: () => Promise<void>): RedirectInUse {
  const { run, isRunning, problem } = useChange('redirectDeliveries');
  const redirect = useCallback(
    async (ids: readonly string[], to: Destination, clear: boolean) => {
      const results: RedirectResult[] = [];
      const batches = inBatches(ids, redirectedAtOnce);
      for (const batch of batches) {
        const result = await run({ ids: batch, ...to, clear });
        if (!result) break;
        results.push(result);
      }
      if (results.length > 0) {
        tell(results);
        await onRedirected();
      }
      return results.length === batches.length;
    },
    [run, onRedirected],
  );
  return { isRunning, problem, redirect };
}

function tell(results: readonly RedirectResult[]): void {
  const sessions = results.reduce((sum, result) => sum + result.sessions, 0);
  const where = results[0]?.issueKey ?? (sessions === 1 ? 'an issue of its own' : 'issues of their own');
  const refused = results.flatMap((result) => result.refused);
  const description = refused
    .map(({ count, reason }) => `${counted(count, 'delivery', 'deliveries')}: ${reason}`)
    .join(' ');
  announce(
    sessions === 0
      ? `Nothing is written to ${where}`
      : `${counted(sessions, 'session is', 'sessions are')} written to ${where}`,
    { type: refused.length === 0 ? 'success' : 'warning', description: description || undefined },
  );
}
