import type { DisplayFormat } from './display-format';
import type { Shortening } from './shortening';

/** What all makers of report data share: how to show values, and how much room there is. */
export interface DataContext {
  display: DisplayFormat;
  shortening: Shortening;
  /** Whether the template shows lines of the chat; usually it does. Without them, a long chat costs it nothing. */
  withChatLines?: boolean;
  /** Whether the template shows the events one by one. Most do not, and there may be 50,000. */
  withEvents?: boolean;
}

/** A moment in two forms: for people, and raw. */
export function momentData(at: number | undefined, { display }: DataContext): { time?: string; at?: number } {
  return at === undefined ? {} : { time: display.time(at), at };
}
