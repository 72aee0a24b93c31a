import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../resolver/page-answer';
import type { PageApi, ResolverClient } from './resolver-client';

export interface ChangeInUse<Payload, Value> {
  isRunning: boolean;
  problem: Problem | undefined;
  /** Runs one change at a time. Returns its value, or nothing if `problem` then says why. */
  run: (payload: Payload) => Promise<Value | undefined>;
  /** Forgets the problem. */
  clear: () => void;
}

/** Makes the hook with which the components of a page change something through its resolver. */
export function createUseChange<Api extends PageApi<Api>>(call: ResolverClient<Api>) {
  /**
   * A function of the resolver that a button starts: whether it runs, and what went wrong.
   *
   * @param onProblem also gets a problem, if it is shown elsewhere
   */
  return function useChange<Name extends keyof Api & string>(
    name: Name,
    onProblem?: (problem: Problem) => void,
  ): ChangeInUse<Api[Name]['payload'], Api[Name]['value']> {
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
      async (payload: Api[Name]['payload']) => {
        if (isBusy.current) return undefined;
        isBusy.current = true;
        setRunning(true);
        setProblem(undefined);
        const answer = await call(name, payload);
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
  };
}
