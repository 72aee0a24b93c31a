import { createContext, useContext } from 'react';

/** Runs what a button does: shows an error if it fails, and reads the state again. */
export type RunAction = (what: string, action: () => Promise<unknown>) => Promise<void>;

/** Hands `RunAction` to the buttons. */
export const Actions = createContext<RunAction>(() => Promise.resolve());

/** How a button's work is run. */
export function useAction(): RunAction {
  return useContext(Actions);
}
