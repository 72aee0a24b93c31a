import type { AnswerInUse } from '../use-answer';
import type { Awaited } from './look-again';
import { useLookingAgain } from './use-looking-again';

export interface WatchedAnswer<T> extends AnswerInUse<T> {
  /** Whether it is no longer asked for by itself, although what the page waits for has not come. */
  hasEnded: boolean;
}

/** An answer that is asked for again by itself. Whoever calls its `refresh` is the user, so that it begins anew. */
export function useWatchedAnswer<T>(
  inUse: AnswerInUse<T>,
  awaitedIn: (value: T) => Awaited | undefined,
): WatchedAnswer<T> {
  const { answer, refresh } = inUse;
  const awaited = answer.kind === 'loaded' ? awaitedIn(answer.value) : undefined;
  const { hasEnded, lookNow } = useLookingAgain(refresh, awaited);
  return { ...inUse, refresh: lookNow, hasEnded };
}
