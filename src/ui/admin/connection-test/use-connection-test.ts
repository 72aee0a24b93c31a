import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConnectionTest, TestConnection } from '../../../administration/admin-api';
import { callAdmin } from '../call-admin';
import type { Answer } from '../use-answer';
import { allowAccess } from './allow-access';

export interface ConnectionTestInUse {
  answer: Answer<ConnectionTest>;
  /** The administrator was asked for access and did not give it. */
  isAccessRefused: boolean;
  runAgain: () => void;
  allow: (host: string) => Promise<void>;
}

/** Tests at once, and again when asked or when access was given. */
export function useConnectionTest(test: TestConnection): ConnectionTestInUse {
  const [answer, setAnswer] = useState<Answer<ConnectionTest>>({ kind: 'loading' });
  const [isAccessRefused, setAccessRefused] = useState(false);
  const [round, setRound] = useState(0);
  const tested = useRef(test);

  useEffect(() => {
    let isCurrent = true;
    setAnswer({ kind: 'loading' });
    void callAdmin('testConnection', tested.current).then((result) => {
      if (!isCurrent) return;
      setAnswer(result.ok ? { kind: 'loaded', value: result.value } : { kind: 'problem', problem: result.problem });
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
