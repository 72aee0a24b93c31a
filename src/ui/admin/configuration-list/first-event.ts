import type { ConfigurationSummary } from '../../../administration/admin-api';
import { soon, type Awaited } from '../../shared/looking-again/look-again';

/** Configurations that no event has reached so far, although it could. */
export function waitingForFirstEvent(
  configurations: readonly ConfigurationSummary[],
): ConfigurationSummary[] {
  return configurations.filter(({ state }) => state.kind === 'never-heard-from');
}

/** The first events that the page waits for; `undefined` if there are none. */
export function awaitedFirstEvents(configurations: readonly ConfigurationSummary[]): Awaited | undefined {
  const waiting = waitingForFirstEvent(configurations);
  if (waiting.length === 0) return undefined;
  return { firstPause: soon, news: JSON.stringify(waiting.map(({ id }) => id)) };
}

/** Configurations whose first event arrived between two looks at the list. */
export function arrivedBetween(
  before: readonly ConfigurationSummary[],
  after: readonly ConfigurationSummary[],
): ConfigurationSummary[] {
  const waited = new Set(waitingForFirstEvent(before).map(({ id }) => id));
  return after.filter(({ id, lastEventAt }) => waited.has(id) && lastEventAt !== undefined);
}
