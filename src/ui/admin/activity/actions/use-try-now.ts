import { useCallback } from 'react';
import type { TryNowSelection } from '../../../../delivery/try-now/choose-waiting';
import type { Problem } from '../../../../resolver/page-answer';
import { announce } from '../../../shared/announce';
import { useChange } from '../../call-admin';
import { deliveriesAre } from './action-words';
import { tryNowInWords } from './try-now-words';

export interface TryNowInUse {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Returns whether the app answered, also if nothing could be tried. */
  tryNow: (selection: TryNowSelection) => Promise<boolean>;
}

/** Has deliveries tried at once that wait, and announces what came of it. */
export function useTryNow(onChanged: () => Promise<void>): TryNowInUse {
  const { run, isRunning, problem } = useChange('tryDeliveriesNow');
  const tryNow = useCallback(
    async (selection: TryNowSelection) => {
      const result = await run(selection);
      if (result) {
        const { started } = result;
        announce(started === 0 ? 'Nothing was tried' : `${deliveriesAre(started)} tried now`, {
          type: started === 0 ? 'info' : 'success',
          description: tryNowInWords(result),
        });
      }
      await onChanged();
      return result !== undefined;
    },
    [run, onChanged],
  );
  return { isRunning, problem, tryNow };
}
