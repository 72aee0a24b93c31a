import { useCallback, useEffect, useRef, useState } from 'react';
import type { AdminFunction, Problem } from '../../administration/admin-api';
import { callAdmin, type PayloadOf, type ValueOf } from './call-admin';

export interface ChangeInUse<F extends AdminFunction> {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Runs one change at a time. Returns its value, or nothing if `problem` then says why. */
  run: (payload: PayloadOf<F>) => Promise<ValueOf<F> | undefined>;
  /** Forgets the problem. */
  clear: () => void;
}

/**
 * A function of the resolver that a button starts: whether it runs, and what went wrong.
 *
 * @param onProblem also gets a problem, if it is shown elsewhere
 */
export function useChange<F extends AdminFunction>(
  name: F,
  onProblem?: (problem: Problem) => void,
): ChangeInUse<F> {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isBusy = useRef(false);
  const isShown = useRef(true);
  const onProblemNow = useRef(onProblem);
  onProblemNow.current = onProblem;
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const run = useCallback(
    async (payload: PayloadOf<F>) => {
      if (isBusy.current) return undefined;
      isBusy.current = true;
      setRunning(true);
      setProblem(undefined);
      const answer = await callAdmin(name, payload);
      isBusy.current = false;
      if (!isShown.current) return undefined;
      setRunning(false);
      if (answer.ok) return answer.value;
      setProblem(answer.problem);
      onProblemNow.current?.(answer.problem);
      return undefined;
    },
    [name],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return { isRunning, problem, run, clear };
}
