import type { Configuration } from '../../configuration/configuration';
import { configurationOf } from '../../configuration/configuration-book';
import type { Delivery } from '../../delivery/delivery';
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

/** All configurations with their state. Two queries for each configuration. @throws StorageUnavailable */
export async function listConfigurations(dependencies: AdminDependencies): Promise<ConfigurationList> {
  const book = await dependencies.configurations.read();
  const configurations = await Promise.all(
    book.configurations.map((configuration) => summaryOf(configuration, dependencies)),
  );
  return { revision: book.revision, configurations };
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
    hasClientSecret,
    outboundEventTypes: settings.outboundEventTypes,
    pollingIntervalMinutes:
      settings.pollingEventTypes.length > 0 ? settings.pollingIntervalMinutes : undefined,
    state: stateOf(configuration, latest),
    lastEventAt: latestEvent(latest),
    waiting,
  };
}

/** The state as the newest deliveries show it (newest first). */
export function stateOf(configuration: Configuration, latest: Delivery[]): ConfigurationState {
  if (configuration.settings.disabled) return { kind: 'disabled' };
  if (latest.length === 0) return { kind: 'never-heard-from' };
  const failing = failuresOnTop(latest);
  const oldest = failing.at(-1);
  const newest = failing[0];
  if (!oldest || !newest) return { kind: 'working' };
  const firstFailure = oldest.attempts.find(isFailure);
  return {
    kind: 'failing',
    since: firstFailure?.at ?? oldest.createdAt,
    cause: newest.attempts.findLast(isFailure)?.cause ?? 'The cause is not known.',
  };
}

/** The newest deliveries that failed, up to the first that went well; those that say nothing yet are passed over. */
function failuresOnTop(latest: Delivery[]): Delivery[] {
  const telling = latest.filter((delivery) => delivery.state === 'done' || lastAttemptFailed(delivery));
  const firstGood = telling.findIndex((delivery) => !lastAttemptFailed(delivery));
  return firstGood === -1 ? telling : telling.slice(0, firstGood);
}

function lastAttemptFailed(delivery: Delivery): boolean {
  const last = delivery.attempts.at(-1);
  return last !== undefined && isFailure(last);
}

function isFailure({ outcome }: Delivery['attempts'][number]): boolean {
  return outcome === 'failed' || outcome === 'parked';
}

function latestEvent(latest: Delivery[]): number | undefined {
  return latest.find(({ source }) => source === 'outbound-event')?.createdAt;
}
