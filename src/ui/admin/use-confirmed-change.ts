import { useCallback, useRef, useState } from 'react';
import type { AdminApi, Confirmed } from '../../administration/admin-api';
import type { Problem } from '../../resolver/page-answer';
import type { ChangeInUse } from '../shared/use-change';
import { useChange } from './call-admin';
import type { AskedRemarks } from './confirm-remarks';

/** The functions of the resolver that ask about what is doubtful. */
type Asking = {
  [Name in keyof AdminApi]: AdminApi[Name]['payload'] extends Confirmed
    ? 'confirmed' extends keyof AdminApi[Name]['payload']
      ? Name
      : never
    : never;
}[keyof AdminApi];

type Question = Extract<Problem, { kind: 'needs-confirmation' }> | undefined;

/**
 * A change that the resolver may ask about. It is made once more with the yes to what was asked, and asked about
 * again if there is something else by then.
 *
 * @param onProblem as in `useChange`; not called for what is asked
 */
export function useConfirmedChange<Name extends Asking>(
  name: Name,
  onProblem?: (problem: Problem) => void,
): ChangeInUse<AdminApi[Name]['payload'], AdminApi[Name]['value']> & { asked: AskedRemarks | undefined } {
  const [asked, setAsked] = useState<AskedRemarks>();
  const found = useRef<Question>(undefined);
  const {
    run: change,
    problem,
    ...others
  } = useChange(name, (met) => {
    if (met.kind === 'needs-confirmation') found.current = met;
    else onProblem?.(met);
  });
  const run = useCallback(
    async (payload: AdminApi[Name]['payload']) => {
      let confirmed: string[] = [];
      for (;;) {
        found.current = undefined;
        const value = await change({ ...payload, confirmed });
        const question = found.current as Question;
        if (value || !question) return value;
        const isConfirmed = await new Promise<boolean>((answer) =>
          setAsked({ remarks: question.remarks, answer }),
        );
        setAsked(undefined);
        if (!isConfirmed) return undefined;
        confirmed = question.keys;
      }
    },
    [change],
  );
  return { ...others, run, problem: problem?.kind === 'needs-confirmation' ? undefined : problem, asked };
}
