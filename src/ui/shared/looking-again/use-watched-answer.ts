import type { AnswerInUse } from '../use-answer';
import type { Awaited } from './look-again';
import { useLookingAgain } from './use-looking-again';

export interface WatchedAnswer<T> extends AnswerInUse<T> {
  /** Whether the page has stopped asking by itself, although what it waits for has not come. */
  hasEnded: boolean;
}

/** An answer that is read again by itself. A call of its `refresh` comes from the user, so looking starts again. */
export function useWatchedAnswer<T>(
  inUse: AnswerInUse<T>,
  awaitedIn: (value: T) => Awaited | undefined,
): WatchedAnswer<T> {
  const { answer, refresh } = inUse;
  const awaited = answer.kind === 'loaded' ? awaitedIn(answer.value) : undefined;
  const { hasEnded, lookNow } = useLookingAgain(refresh, awaited);
  return { ...inUse, refresh: lookNow, hasEnded };
}
