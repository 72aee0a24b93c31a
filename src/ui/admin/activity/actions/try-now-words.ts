import type { TryNowResult } from '../../../../delivery/try-now/try-now';
import { leftInWords } from './action-words';

/** What was left and why, and what else to know; empty if everything was started. */
export function tryNowInWords({ left, down, more }: TryNowResult): string {
  const causes = down.flatMap(({ configuration, cause }) =>
    cause === undefined ? [] : [`${configuration}: ${cause}`],
  );
  const rest = more ? ['There are more. Try now again for the rest.'] : [];
  return [...leftInWords(left), ...causes, ...rest].join(' ');
}
