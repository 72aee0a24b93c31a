import { useCallback } from 'react';
import type { Problem } from '../../../../resolver/page-answer';
import type { ReplayResult, ReplaySelection } from '../../../../delivery/replay-deliveries';
import { announce } from '../../../shared/announce';
import { useChange } from '../../call-admin';
import { deliveriesAre, leftInWords, replayWords } from './action-words';

export interface ReplayInUse {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Returns what was done; `undefined` if there was a problem. */
  replay: (selection: ReplaySelection) => Promise<ReplayResult | undefined>;
}

/** Has deliveries processed again, and announces the result. */
export function useReplay(onChanged: () => Promise<void>): ReplayInUse {
  const { run, isRunning, problem } = useChange('replayDeliveries');
  const replay = useCallback(
    async (selection: ReplaySelection) => {
      const result = await run(selection);
      if (result) tell(result);
      await onChanged();
      return result;
    },
    [run, onChanged],
  );
  return { isRunning, problem, replay };
}

/** How many of those that were to be replayed are done, about which somebody is to be asked. */
export function leftDone(result: ReplayResult | undefined): number {
  return result?.left.find(({ why }) => why === 'done')?.count ?? 0;
}

function tell(result: ReplayResult): void {
  const { replayed, left, more } = result;
  // What is done is asked about at once.
  if (replayed === 0 && leftDone(result) > 0 && left.length === 1) return;
  const told = leftInWords(
    left.filter(({ why }) => why !== 'done'),
    replayWords,
  );
  const rest = more ? ['There are more. Replay again for the rest.'] : [];
  announce(replayed === 0 ? 'Nothing was replayed' : `${deliveriesAre(replayed)} replayed`, {
    type: replayed === 0 ? 'info' : 'success',
    description: [...told, ...rest].join(' ') || undefined,
  });
}
