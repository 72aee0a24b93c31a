import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../resolver/page-answer';
import type { PageApi, ResolverClient } from './resolver-client';

/** What to show while an answer is awaited, and after it has come. */
export type Answer<T> =
  { kind: 'loading' } | { kind: 'problem'; problem: Problem } | { kind: 'loaded'; value: T };

export interface AnswerInUse<T> {
  answer: Answer<T>;
  /** Asks again and shows a spinner in the meantime. */
  reload: () => void;
  /** Asks again. What is shown stays until the answer is there, and also if there is a problem. */
  refresh: () => Promise<void>;
  /** Shows a value that is already known, such as the answer to a change. */
  replace: (value: T) => void;
}

/** Makes the hook with which the components of a page ask its resolver. */
export function createUseAnswer<Api extends PageApi<Api>>(call: ResolverClient<Api>) {
  /** Asks the resolver when the component appears. `payload` is read then, and again with each `reload`. */
  return function useAnswer<Name extends keyof Api & string>(
    name: Name,
    payload: Api[Name]['payload'],
  ): AnswerInUse<Api[Name]['value']> {
    const [answer, setAnswer] = useState<Answer<Api[Name]['value']>>({ kind: 'loading' });
    const [round, setRound] = useState(0);
    const latest = useRef(payload);
    latest.current = payload;

    useEffect(() => {
      let isCurrent = true;
      setAnswer({ kind: 'loading' });
      void call(name, latest.current).then((result) => {
        if (!isCurrent) return;
        setAnswer(
          result.ok ? { kind: 'loaded', value: result.value } : { kind: 'problem', problem: result.problem },
        );
      });
      return () => {
        isCurrent = false;
      };
    }, [name, round]);

    const reload = useCallback(() => setRound((before) => before + 1), []);
    const refresh = useCallback(async () => {
      const result = await call(name, latest.current);
      if (result.ok) setAnswer({ kind: 'loaded', value: result.value });
    }, [name]);
    const replace = useCallback((value: Api[Name]['value']) => setAnswer({ kind: 'loaded', value }), []);
    return { answer, reload, refresh, replace };
  };
}
