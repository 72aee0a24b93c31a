import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageAnswer } from '../../../resolver/page-answer';
import type { ConnectionTest, TestConnection } from '../../../administration/admin-api';
import { callAdmin } from '../call-admin';
import type { Answer } from '../../shared/use-answer';
import { allowAccess } from './allow-access';

/** What to test: a stored configuration, or the values in the form. */
export type Tested = { kind: 'stored'; id: string } | { kind: 'entered'; test: TestConnection };

export interface ConnectionTestInUse {
  answer: Answer<ConnectionTest>;
  /** The administrator was asked for access and did not allow it. */
  isAccessRefused: boolean;
  runAgain: () => void;
  allow: (host: string) => Promise<void>;
}

/** Tests at once, and again on request or after access was allowed. */
export function useConnectionTest(given: Tested): ConnectionTestInUse {
  const [answer, setAnswer] = useState<Answer<ConnectionTest>>({ kind: 'loading' });
  const [isAccessRefused, setAccessRefused] = useState(false);
  const [round, setRound] = useState(0);
  const tested = useRef(given);

  useEffect(() => {
    let isCurrent = true;
    setAnswer({ kind: 'loading' });
    void runTest(tested.current).then((result) => {
      if (!isCurrent) return;
      setAnswer(
        result.ok ? { kind: 'loaded', value: result.value } : { kind: 'problem', problem: result.problem },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [round]);

  const runAgain = useCallback(() => {
    setAccessRefused(false);
    setRound((before) => before + 1);
  }, []);
  const allow = useCallback(
    async (host: string) => {
      if (await allowAccess(host)) runAgain();
      else setAccessRefused(true);
    },
    [runAgain],
  );
  return { answer, isAccessRefused, runAgain, allow };
}

async function runTest(tested: Tested): Promise<PageAnswer<ConnectionTest>> {
  if (tested.kind === 'entered') return callAdmin('testConnection', tested.test);
  const stored = await callAdmin('readConfiguration', { id: tested.id });
  if (!stored.ok) return stored;
  return callAdmin('testConnection', { id: tested.id, settings: stored.value.settings });
}
