import { useEffect, useState } from 'react';
import { minute, second } from '../../foundation/durations';
import { counted } from '../shared/words';

/** Milliseconds until then, looked at every few seconds. */
export function useTimeLeft(expiresAt: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5 * second);
    return () => clearInterval(timer);
  }, []);
  return expiresAt - now;
}

export function leftInWords(left: number): string {
  if (left < minute) return 'less than a minute from now';
  return `${counted(Math.floor(left / minute), 'minute', 'minutes')} from now`;
}
