import { useCallback } from 'react';
import type { Problem } from '../../../../resolver/page-answer';
import type { ReplaySelection } from '../../../../delivery/replay-deliveries';
import { announce } from '../../../shared/announce';
import { useChange } from '../../call-admin';
import { deliveriesAre, skippedInWords } from './action-words';

export interface ReplayInUse {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Returns whether it was done. */
  replay: (selection: ReplaySelection) => Promise<boolean>;
}

/** Has deliveries processed again, and announces the result. */
export function useReplay(onChanged: () => Promise<void>): ReplayInUse {
  const { run, isRunning, problem } = useChange('replayDeliveries');
  const replay = useCallback(
    async (selection: ReplaySelection) => {
      const result = await run(selection);
      if (result) {
        const { replayed, skipped, more } = result;
        const description = more ? 'There are more. Replay again for the rest.' : skippedInWords(skipped);
        announce(replayed === 0 ? 'Nothing was replayed' : `${deliveriesAre(replayed)} replayed`, {
          type: replayed === 0 ? 'info' : 'success',
          description,
        });
      }
      await onChanged();
      return result !== undefined;
    },
    [run, onChanged],
  );
  return { isRunning, problem, replay };
}
