import { useCallback, useEffect, useRef, useState } from 'react';
import { lookAgain, type Awaited, type LookingAgain } from './look-again';

export interface Looking {
  /** Whether the page has stopped looking by itself, although it has not seen what it waits for. */
  hasEnded: boolean;
  /** Looks at once because the user acted, and then again by itself. */
  lookNow: () => Promise<void>;
  /** Starts looking by itself again, because the user acted. */
  beginAnew: () => void;
}

/** Looks again and again by itself, less and less often, while there is something to wait for; then it ends. */
export function useLookingAgain(look: () => Promise<void>, awaited: Awaited | undefined): Looking {
  const [hasEnded, setEnded] = useState(false);
  const latest = useRef(look);
  latest.current = look;
  const inUse = useRef<LookingAgain>();
  inUse.current ??= lookAgain({ look: () => latest.current(), isInSight, onEnded: setEnded });

  const { news, firstPause, looks } = awaited ?? {};
  useEffect(() => {
    const isWaiting = news !== undefined && firstPause !== undefined;
    inUse.current?.waitFor(isWaiting ? { news, firstPause, looks } : undefined);
    return () => inUse.current?.stop();
  }, [news, firstPause, looks]);

  const beginAnew = useCallback(() => inUse.current?.userActed(), []);
  const lookNow = useCallback(() => {
    beginAnew();
    return latest.current();
  }, [beginAnew]);
  return { hasEnded, lookNow, beginAnew };
}

/** The page's code may run where there is no document. */
function isInSight(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible';
}
