import type { ConfigurationSummary } from '../../../administration/admin-api';
import { day } from '../../../foundation/durations';
import { dateAndTime, inFewWords } from '../../shared/moment';
import { counted } from '../../shared/words';
import type { StateInWords } from './describe-configuration';

/** What is unusual about polling; nothing if it works as it should. `now` in milliseconds. */
export function pollingInWords(
  { polling, state }: ConfigurationSummary,
  now: number,
): StateInWords | undefined {
  if (polling?.lastResult?.kind === 'failed') {
    const { since, cause } = polling.lastResult;
    // If the appliance is down, its state already says the cause.
    const isTold = 'cause' in state && state.cause === cause;
    const lines = [`Since ${inFewWords(since, now)}`, ...(isTold ? [] : [cause])];
    return { word: 'Polling fails', look: 'removed', lines };
  }
  if (!polling?.catchingUp) return undefined;
  return {
    word: 'Polling catches up',
    look: 'inprogress',
    lines: [`It has reached sessions that ended ${inFewWords(now - polling.behindBy, now)}`],
  };
}

/** How long lost events are pointed out. */
const pointedOutFor = 7 * day;

/** Configurations whose events were lost lately, as polling has shown. */
export function missingEvents(
  configurations: readonly ConfigurationSummary[],
  now: number,
): ConfigurationSummary[] {
  return configurations.filter(({ polling }) => now - (polling?.found.lastAt ?? 0) < pointedOutFor);
}

/** The sessions that polling found although their events should have come. */
export function foundByPollingInWords({ polling }: ConfigurationSummary, now: number): string {
  const { count = 0, since = 0, lastAt = 0 } = polling?.found ?? {};
  const sessions = counted(count, 'session', 'sessions');
  const last = count === 1 ? inFewWords(lastAt, now) : `the last one ${inFewWords(lastAt, now)}`;
  return `Since ${dateAndTime(since)} polling has found ${sessions} for which no event had come, ${last}.`;
}
