import type { Configuration } from '../../configuration/configuration';
import { configurationOf, type UnreadableConfiguration } from '../../configuration/configuration-book';
import type { Attempt, Delivery } from '../../delivery/delivery';
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
 * All configurations with their state. Two queries for each configuration, and one read for each 25 of them.
 *
 * @throws StorageUnavailable
 */
export async function listConfigurations(dependencies: AdminDependencies): Promise<ConfigurationList> {
  const book = await dependencies.configurations.read();
  const polling = await dependencies.polling.statesOf(book.configurations.map(({ id }) => id));
  const configurations = await Promise.all(
    book.configurations.map(async (configuration) => ({
      ...(await summaryOf(configuration, dependencies)),
      lastPollAt: polling.get(configuration.id)?.lastPollAt,
    })),
  );
  return { revision: book.revision, configurations, unreadable: book.unreadable.map(inWords) };
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
    lastEventAt: latestEvent(latest),
  };
}

async function summaryOf(
  configuration: Configuration,
  { deliveries }: AdminDependencies,
): Promise<ConfigurationSummary> {
  const { id, revision, hasClientSecret, settings } = configuration;
  const [latest, waiting] = await Promise.all([
    deliveries.latestOf(id, deliveriesLookedAt),
    deliveries.countWaiting(id),
  ]);
  return {
    id,
    revision,
    name: settings.name,
    host: settings.host,
    applianceId: settings.applianceId,
    timeZone: settings.timeZone,
    hasClientSecret,
    outboundEventTypes: settings.outboundEventTypes,
    pollingIntervalMinutes:
      settings.pollingEventTypes.length > 0 ? settings.pollingIntervalMinutes : undefined,
    state: stateOf(configuration, latest),
    lastEventAt: latestEvent(latest),
    waiting,
  };
}

/**
 * The state as the newest deliveries show it: failing from the first attempt that failed after the last one that
 * went well, whichever deliveries they belong to. What ended as it came in says nothing: nobody was asked.
 */
export function stateOf(configuration: Configuration, latest: Delivery[]): ConfigurationState {
  if (configuration.settings.disabled) return { kind: 'disabled' };
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

function latestEvent(latest: Delivery[]): number | undefined {
  return latest.find(({ source }) => source === 'outbound-event')?.createdAt;
}
