import { useEffect, useRef } from 'react';

/**
 * Looks again and again, a pause after each look, as long as the page is in sight.
 *
 * @param pause milliseconds, or `undefined` where there is nothing to wait for
 */
export function useLookingAgain(look: () => Promise<void>, pause: number | undefined): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (pause === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const round = async () => {
      if (document.visibilityState === 'visible') await latest.current();
      timer = setTimeout(() => void round(), pause);
    };
    timer = setTimeout(() => void round(), pause);
    return () => clearTimeout(timer);
  }, [pause]);
}
