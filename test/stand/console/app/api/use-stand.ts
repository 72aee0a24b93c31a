import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { fetchState } from './stand-client';
import type { StandState } from './stand-state';

const POLL_MS = 1000;

/** What is known of the stand. */
export interface Stand {
  /** The last state that was read; undefined before the first. */
  readonly state: StandState | undefined;
  /** Why the state could not be read just now. */
  readonly error: string | undefined;
  /** Reads the state at once, as after an action. */
  readonly refresh: () => Promise<void>;
}

/** Reads the stand's state every second. */
export function useStand(): Stand {
  const [view, setView] = useState<Pick<Stand, 'state' | 'error'>>({ state: undefined, error: undefined });
  const refresh = useCallback(async () => {
    try {
      const state = await fetchState();
      setView({ state, error: undefined });
    } catch (error) {
      setView((last) => ({ ...last, error: describeError(error) }));
    }
  }, []);

  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    const poll = async () => {
      await refresh();
      if (!isOver) timer = window.setTimeout(() => void poll(), POLL_MS);
    };
    void poll();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [refresh]);

  return { ...view, refresh };
}

/** An error's text for a reader of the console. */
export function describeError(error: unknown): string {
  if (error instanceof z.ZodError) return `The stand's answer is not as expected: ${z.prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}
