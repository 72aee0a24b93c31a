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
    // A look may be what ends the looking: it must not begin another round once it is back.
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const lookLater = () => {
      timer = setTimeout(() => void round(), pause);
    };
    const round = async () => {
      if (document.visibilityState === 'visible') await latest.current();
      if (isWanted) lookLater();
    };
    lookLater();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [pause]);
}
