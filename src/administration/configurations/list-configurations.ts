import type { Configuration, ConfigurationSettings } from '../../configuration/configuration';
import { configurationOf, type UnreadableConfiguration } from '../../configuration/configuration-book';
import type { CircuitBreaker } from '../../delivery/circuit-breaker';
import type { Attempt, Delivery } from '../../delivery/delivery';
import type { WaitingCounts } from '../../delivery/delivery-store';
import { isPolled } from '../../polling/is-polled';
import { summaryOf as pollingSummaryOf, type PollingState } from '../../polling/polling-state';
import type {
  ConfigurationDetail,
  ConfigurationList,
  ConfigurationState,
  ConfigurationSummary,
} from '../admin-api';
import type { AdminDependencies } from '../dependencies';
import { configurationNotFound } from '../problems';
import { outboundEventUrl } from './outbound-event-url';

/** How many of a configuration's newest deliveries its state is read from. */
const deliveriesLookedAt = 25;

/**
 * All configurations with their state. One query for each configuration, more where polls or a backfill have brought
 * up all of its newest deliveries, two reads for each 25 of them, and up to five for what waits, however many do.
 *
 * @throws StorageUnavailable
 */
export async function listConfigurations(dependencies: AdminDependencies): Promise<ConfigurationList> {
  const { configurations: store, polling, activity, now } = dependencies;
  const book = await store.read();
  const ids = book.configurations.map(({ id }) => id);
  const [states, breakers, waiting] = await Promise.all([
    polling.statesOf(ids),
    activity.breakersOf(ids),
    dependencies.deliveries.countAllWaiting(),
  ]);
  const configurations = await Promise.all(
    book.configurations.map((configuration) => {
      const { id } = configuration;
      const breaker = breakers.find(({ configurationId }) => configurationId === id);
      const pollingState = states.get(id);
      const known = { breaker, pollingState, waiting, now: now() };
      return describe(configuration, known, dependencies);
    }),
  );
  return {
    revision: book.revision,
    configurations,
    unreadable: book.unreadable.map(inWords),
    canAllowInvalidCertificates: dependencies.canAllowInvalidCertificates,
  };
}

function inWords({ id, name, cause }: UnreadableConfiguration): ConfigurationList['unreadable'][number] {
  return { name: name ?? id ?? 'Unnamed', cause: cause.message, advice: cause.advice };
}

/** One configuration with what its form needs. @throws AdminProblem, StorageUnavailable */
export async function readConfiguration(
  { id }: { id: string },
  dependencies: AdminDependencies,
): Promise<ConfigurationDetail> {
  const configuration = configurationOf(await dependencies.configurations.read(), id);
  if (!configuration) throw configurationNotFound();
  const { revision, settings, hasClientSecret } = configuration;
  const latest = await dependencies.deliveries.latestOf(id, deliveriesLookedAt);
  return {
    id,
    revision,
    settings,
    hasClientSecret,
    url: await outboundEventUrl(settings, dependencies),
    lastEventAt: await latestEvent(configuration, latest, dependencies),
  };
}

interface Known {
  breaker: CircuitBreaker | undefined;
  pollingState: PollingState | undefined;
  waiting: WaitingCounts;
  now: number;
}

async function describe(
  configuration: Configuration,
  { breaker, pollingState, waiting, now }: Known,
  dependencies: AdminDependencies,
): Promise<ConfigurationSummary> {
  const { deliveries } = dependencies;
  const { id, revision, hasClientSecret, emptiedSettings, settings } = configuration;
  const latest = await deliveries.latestOf(id, deliveriesLookedAt);
  const polls = isPolled(configuration);
  return {
    id,
    revision,
    name: settings.name,
    host: settings.host,
    applianceId: settings.applianceId,
    timeZone: settings.timeZone,
    hasClientSecret,
    emptiedSettings,
    outboundEventTypes: settings.outboundEventTypes,
    writableProjects: projectKeysOf(settings),
    pollingIntervalMinutes:
      settings.pollingEventTypes.length > 0 ? settings.pollingIntervalMinutes : undefined,
    state: stateOf(configuration, latest, breaker),
    lastEventAt: await latestEvent(configuration, latest, dependencies),
    lastPollAt: pollingState?.lastPollAt,
    polling: polls && pollingState ? pollingSummaryOf(pollingState, now) : undefined,
    waiting: waiting.of.get(id) ?? 0,
    ...(waiting.orMore && { waitingOrMore: true }),
  };
}

function projectKeysOf({
  writableProjects: { mode, projects },
}: ConfigurationSettings): string[] | undefined {
  return mode === 'all' ? undefined : projects.map(({ key }) => key);
}

/**
 * The state as the circuit breaker and the newest deliveries show it: failing from the first attempt that failed after the last one that
 * went well, whichever deliveries they belong to. What ended as it came in says nothing: nobody was asked.
 */
export function stateOf(
  configuration: Configuration,
  latest: Delivery[],
  breaker?: CircuitBreaker,
): ConfigurationState {
  if (configuration.settings.disabled) return { kind: 'disabled' };
  if (breaker?.phase === 'open') {
    return { kind: 'unreachable', since: breaker.openedAt, cause: breaker.cause };
  }
  if (breaker?.phase === 'draining') return { kind: 'reached-again' };
  if (latest.length === 0) return { kind: 'never-heard-from' };
  const attempts = latest
    .flatMap((delivery) => delivery.attempts)
    .filter(({ stage }) => stage !== 'receive')
    .sort((a, b) => a.at - b.at);
  const failures = attempts.slice(attempts.findLastIndex(wentWell) + 1).filter(isFailure);
  const first = failures[0];
  if (!first) return { kind: 'working' };
  return { kind: 'failing', since: first.at, cause: failures.at(-1)?.cause ?? 'The cause is not known.' };
}

function wentWell({ outcome }: Attempt): boolean {
  return outcome === 'done' || outcome === 'ignored';
}

function isFailure({ outcome }: Attempt): boolean {
  return outcome === 'failed' || outcome === 'held' || outcome === 'parked';
}

/** When the newest event came. Polls and backfills may have brought up more than what was looked at anyway. */
async function latestEvent(
  { id }: Configuration,
  latest: Delivery[],
  { deliveries }: AdminDependencies,
): Promise<number | undefined> {
  const known = latest.find(({ source }) => source === 'outbound-event');
  const isSearched = !known && latest.length === deliveriesLookedAt;
  return (known ?? (isSearched ? await deliveries.latestEventOf(id) : undefined))?.createdAt;
}
