import type { ConfigurationSummary } from '../../../administration/admin-api';

/** Configurations that no event has reached so far, though it could. */
export function waitingForFirstEvent(
  configurations: readonly ConfigurationSummary[],
): ConfigurationSummary[] {
  return configurations.filter(({ state }) => state.kind === 'never-heard-from');
}

/** Configurations whose first event arrived between two looks at the list. */
export function arrivedBetween(
  before: readonly ConfigurationSummary[],
  after: readonly ConfigurationSummary[],
): ConfigurationSummary[] {
  const waited = new Set(waitingForFirstEvent(before).map(({ id }) => id));
  return after.filter(({ id, lastEventAt }) => waited.has(id) && lastEventAt !== undefined);
}
