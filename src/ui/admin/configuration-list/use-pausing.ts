import type { Problem } from '../../../resolver/page-answer';
import { announce } from '../../shared/announce';
import { counted } from '../../shared/words';
import { useChange } from '../call-admin';

export interface PausingInUse {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Returns whether it was done. */
  setPaused: (ids: string[], paused: boolean) => Promise<boolean>;
}

/** Pauses writing, or resumes it, and announces the result. */
export function usePausing(onChanged: () => Promise<void>): PausingInUse {
  const { run, isRunning, problem } = useChange('setPaused');
  const setPaused = async (ids: string[], paused: boolean) => {
    const result = await run({ ids, paused });
    if (result) {
      const { changed } = result;
      announce(`Writing is ${paused ? 'paused' : 'resumed'}`, {
        description: `${counted(changed, 'configuration', 'configurations')}. ${
          paused ? 'Events are still taken, and wait.' : 'What waited is being processed.'
        }`,
      });
    }
    await onChanged();
    return result !== undefined;
  };
  return { isRunning, problem, setPaused };
}
