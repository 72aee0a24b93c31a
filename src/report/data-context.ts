import type { DisplayFormat } from './display-format';
import type { Shortening } from './shortening';

/** What the makers of report data share: how values are shown, and how much there is room for. */
export interface DataContext {
  display: DisplayFormat;
  shortening: Shortening;
  /** Whether the template shows the events one by one; most do not, and there may be 50,000. */
  withEvents?: boolean;
}

/** A moment twice: for people, and raw. */
export function momentData(at: number | undefined, { display }: DataContext): { time?: string; at?: number } {
  return at === undefined ? {} : { time: display.time(at), at };
}
