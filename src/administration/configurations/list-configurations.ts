import type { Configuration, ConfigurationSettings } from '../../configuration/configuration';
import {
  configurationOf,
  type ConfigurationSet,
  type ConfigurationStore,
} from '../../configuration/configuration-set';
import { isAfterPause, type CircuitBreaker } from '../../delivery/circuit-breaker';
import type { Attempt, Delivery } from '../../delivery/delivery';
import { withoutOutlived } from '../../delivery/outlived';
import { isPolled } from '../../polling/is-polled';
import { summaryOf as pollingSummaryOf, type PollingState } from '../../polling/polling-state';
import type { PollingStore } from '../../polling/polling-store';
import type { ActivityStore } from '../activity/activity-store';
import type {
  ConfigurationDetail,
  ConfigurationList,
  ConfigurationState,
  ConfigurationSummary,
} from '../admin-api';
import { configurationNotFound } from '../problems';
import type { CheckDependencies } from './checked-settings';
import { keysInBatch } from '../../foundation/batches';
import { newestOf, newestOfEach, type NewestDeliveries } from './newest-deliveries';
import { seeOpenDeliveries, type OpenOfOne } from './open-deliveries';
import { outboundEventUrl, type UrlDependencies } from './outbound-event-url';
import { unreadableSummaries } from './unreadable-configurations';

/** How many storage reads the list is to take for up to 50 configurations. */
const readsInAll = 14;

/** How many of them at least search for the newest deliveries, if there are more configurations. */
const leastForNewest = 2;

interface ListDependencies extends CheckDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  polling: Pick<PollingStore, 'statesOf'>;
  activity: Pick<ActivityStore, 'find' | 'breakersOf'>;
  now: () => number;
}

/**
 * All configurations with their state. However many deliveries there are, up to 22 storage reads: the set, the polling
 * states and the circuit breakers (one for each 25 of either), and one to five for each of the three states that
 * deliveries are counted in. The rest of fourteen, at least two, searches for the newest deliveries. Two more reads for
 * each 25 configurations above 50.
 *
 * @throws StorageUnavailable
 */
export async function listConfigurations(dependencies: ListDependencies): Promise<ConfigurationList> {
  const { configurations: store, polling, activity } = dependencies;
  const now = dependencies.now();
  const set = await store.read();
  const ids = set.configurations.map(({ id }) => id);
  const [states, breakers, open] = await Promise.all([
    polling.statesOf(ids),
    activity.breakersOf(ids),
    seeOpenDeliveries(set.settings, activity, now),
  ]);
  const spent = 1 + 2 * Math.ceil(ids.length / keysInBatch) + open.reads;
  const newest =
    ids.length === 0
      ? new Map<string, NewestDeliveries>()
      : await newestOfEach(ids, Math.max(readsInAll - spent, leastForNewest), activity);
  const configurations = set.configurations.map((configuration) => {
    const { id } = configuration;
    const breaker = breakers.find(({ configurationId }) => configurationId === id);
    const known = {
      breaker,
      pollingState: states.get(id),
      open: open.of(id),
      newest: kept(newest.get(id) ?? { deliveries: [] }, set, now),
      now,
    };
    return describe(configuration, known);
  });
  return {
    revision: set.revision,
    configurations,
    unreadable: unreadableSummaries(set, (id) => open.of(id).waiting),
    canAllowInvalidCertificates: dependencies.canAllowInvalidCertificates,
  };
}

interface ReadDependencies extends UrlDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  activity: Pick<ActivityStore, 'find'>;
}

/** One configuration with what its form needs. @throws PageProblem, StorageUnavailable */
export async function readConfiguration(
  { id }: { id: string },
  dependencies: ReadDependencies,
): Promise<ConfigurationDetail> {
  const set = await dependencies.configurations.read();
  const configuration = configurationOf(set, id);
  if (!configuration) throw configurationNotFound();
  const { revision, settings, hasClientSecret } = configuration;
  const newest = await newestOf(id, dependencies.activity);
  return {
    id,
    revision,
    settings,
    hasClientSecret,
    url: await outboundEventUrl(settings, dependencies),
    lastEventAt: latestEvent(kept(newest, set, dependencies.now())),
  };
}

/** Without deliveries that are older than the present retention. */
function kept(newest: NewestDeliveries, { settings }: ConfigurationSet, now: number): NewestDeliveries {
  return { ...newest, deliveries: withoutOutlived(newest.deliveries, settings.retentionDays, now) };
}

interface Known {
  breaker: CircuitBreaker | undefined;
  pollingState: PollingState | undefined;
  open: OpenOfOne;
  newest: NewestDeliveries;
  now: number;
}

function describe(
  configuration: Configuration,
  { breaker, pollingState, open, newest, now }: Known,
): ConfigurationSummary {
  const { id, revision, hasClientSecret, emptiedSettings, settings } = configuration;
  const { waiting, lately, parked } = open;
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
    state: stateOf(configuration, newest, breaker, needsPerson(open)),
    lastEventAt: latestEvent(newest),
    ...(newest.lookedAt !== undefined && { deliveriesLookedAt: newest.lookedAt }),
    lastPollAt: pollingState?.lastPollAt,
    polling: polls && pollingState ? pollingSummaryOf(pollingState, now) : undefined,
    waiting: waiting.value,
    ...(waiting.orMore && { waitingOrMore: true }),
    parked,
    lately,
  };
}

function projectKeysOf({
  writableProjects: { mode, projects },
}: ConfigurationSettings): string[] | undefined {
  return mode === 'all' ? undefined : projects.map(({ key }) => key);
}

/** Whether something is left that nobody but a person can put right. */
function needsPerson({ parked, lately }: OpenOfOne): boolean {
  return parked.value + lately.withRemarks.value > 0;
}

/**
 * The state that the circuit breaker and the newest deliveries show. It is failing from the first failed attempt after
 * the last successful one, whichever deliveries they belong to. A delivery that ended as it came in says nothing: the
 * app asked nobody. It is working only if nothing needs a person.
 */
export function stateOf(
  configuration: Configuration,
  { deliveries, lookedAt }: NewestDeliveries,
  breaker?: CircuitBreaker,
  isPersonNeeded = false,
): ConfigurationState {
  if (configuration.settings.disabled) return { kind: 'disabled' };
  if (configuration.pausedAt !== undefined) return { kind: 'paused', since: configuration.pausedAt };
  if (breaker?.phase === 'open') {
    return { kind: 'unreachable', since: breaker.openedAt, cause: breaker.cause };
  }
  if (breaker?.phase === 'half-open') {
    return { kind: isAfterPause(breaker) ? 'catching-up' : 'reached-again' };
  }
  const failures = failuresIn(deliveries);
  const first = failures[0];
  if (first) {
    return { kind: 'failing', since: first.at, cause: failures.at(-1)?.cause ?? 'The cause is not known.' };
  }
  if (isPersonNeeded) return { kind: 'needs-attention' };
  if (deliveries.length > 0) return { kind: 'working' };
  return { kind: lookedAt === undefined ? 'never-heard-from' : 'quiet' };
}

/** The failed attempts after the last one that went well, oldest first. */
function failuresIn(deliveries: readonly Delivery[]): Attempt[] {
  const attempts = deliveries
    .flatMap((delivery) => delivery.attempts)
    .filter(({ stage }) => stage !== 'receive')
    .sort((a, b) => a.at - b.at);
  return attempts.slice(attempts.findLastIndex(wentWell) + 1).filter(isFailure);
}

function wentWell({ outcome }: Attempt): boolean {
  return outcome === 'done' || outcome === 'ignored';
}

function isFailure({ outcome }: Attempt): boolean {
  return outcome === 'failed' || outcome === 'held' || outcome === 'parked';
}

/** When the newest event came, as far as the search went. */
function latestEvent({ deliveries }: NewestDeliveries): number | undefined {
  return deliveries.find(({ source }) => source === 'outbound-event')?.createdAt;
}
