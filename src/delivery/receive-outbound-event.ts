import { errorName } from '../foundation/error-name';
import type { OutboundEvent, OutboundEventReading } from '../session/outbound-event';
import type { EventType } from '../session/event-type';
import { listensTo, type Configuration } from '../configuration/configuration';
import type { ConfigurationStore, SelectedConfigurations } from '../configuration/configuration-set';
import { opensUrl, type InstallationSecretStore } from '../configuration/url-secret';
import type { Log } from '../failure/log';
import { noteRunningSession, type NoteDependencies } from '../running-session/note-running-session';
import { claimDelivery, type ClaimedDelivery } from './claim-delivery';
import { newDelivery } from './delivery';
import { queuedLater, type DeliveryQueue } from './delivery-queue';
import type { DeliveryStore } from './delivery-store';
import { ignoredDelivery, type IgnoredEvent } from './ignored-delivery';
import { deferToSchedule, type LeaveDependencies } from './defer-to-schedule';

/** The largest body that is read; an outbound event is a few hundred characters. */
export const maximumBodyLength = 256 * 1024;

/** The static outputs of the web trigger, by their keys in `manifest.yml`. */
export type ReceiveAnswer =
  'accepted' | 'method-not-allowed' | 'forbidden' | 'unknown-appliance' | 'storage-unavailable';

export interface ReceivedRequest {
  method: string;
  /** Query parameters; of a repeated one the first. */
  query: { appliance?: string; secret?: string };
  body: string;
}

export interface ReceiveDependencies extends LeaveDependencies, NoteDependencies {
  /** Reads what an appliance posts. */
  readEvent: (body: string) => OutboundEventReading;
  installationSecret: Pick<InstallationSecretStore, 'read'>;
  configurations: Pick<ConfigurationStore, 'readThoseOf'>;
  deliveries: Pick<DeliveryStore, 'claim' | 'get' | 'replace'>;
  queue: DeliveryQueue;
  log: Log;
}

/**
 * Takes an outbound event of an appliance: claims a delivery for every configuration that wants it and pushes it
 * to the queue. Three storage operations for one configuration.
 *
 * Anything but 200 makes the appliance hold back its whole event stream, so everything that holding back cannot
 * mend is accepted and recorded. What is not accepted: another method than POST, a wrong secret, an Appliance Id
 * without a configuration, and an event that could not be stored. One that tells of a running session alone is always
 * accepted once its URL is right: it is only shown.
 */
export async function receiveOutboundEvent(
  request: ReceivedRequest,
  dependencies: ReceiveDependencies,
): Promise<ReceiveAnswer> {
  const { log, now } = dependencies;
  const applianceId = request.query.appliance || 'default';
  if (request.method.toUpperCase() !== 'POST') return refuse(log, 'method-not-allowed');
  try {
    const secret = await dependencies.installationSecret.read();
    if (!secret || !opensUrl(secret, applianceId, request.query.secret, now())) {
      return refuse(log, 'forbidden');
    }
    const set = await dependencies.configurations.readThoseOf(applianceId);
    const listening = set.configurations.filter((configuration) => listensTo(configuration, applianceId));
    if (listening.length === 0) return refuse(log, 'unknown-appliance');
    await take(request.body, listening, set, dependencies);
    return 'accepted';
  } catch (error) {
    if (isOfRunningSession(request.body, dependencies)) {
      log.warn('An event of a running session was dropped.', { error: errorName(error) });
      return 'accepted';
    }
    log.error('The event could not be stored; the appliance will send it again.', {
      error: errorName(error),
    });
    return 'storage-unavailable';
  }
}

function readingOf(body: string, { readEvent }: ReceiveDependencies): OutboundEventReading {
  if (body.length > maximumBodyLength)
    return { kind: 'poison', reason: `The event is larger than ${maximumBodyLength / 1024} KB.` };
  return readEvent(body);
}

/** Such an event is a hint and never worth holding back the appliance's stream for. */
function isOfRunningSession(body: string, dependencies: ReceiveDependencies): boolean {
  const reading = readingOf(body, dependencies);
  return reading.kind === 'event' && reading.event.running !== undefined;
}

/** Whether people on issues see the running sessions of a configuration, and the event tells of one. */
function shows(
  { settings }: Configuration,
  { running }: OutboundEvent,
  { settings: { shownOnIssues } }: SelectedConfigurations,
): boolean {
  return running !== undefined && shownOnIssues && settings.showsRunning && !settings.disabled;
}

async function take(
  body: string,
  listening: Configuration[],
  set: SelectedConfigurations,
  dependencies: ReceiveDependencies,
): Promise<void> {
  const reading = readingOf(body, dependencies);
  if (reading.kind === 'poison') {
    return recordIgnored({ body, reason: reading.reason }, listening, set, dependencies);
  }
  const { event } = reading;
  const shown = listening.filter((configuration) => shows(configuration, event, set));
  if (shown.length > 0) {
    return allOf(shown.map((configuration) => noteRunningSession(configuration, event, dependencies)));
  }
  const interested = listening.filter((configuration) => wants(configuration, event.type));
  if (interested.length === 0) {
    return recordIgnored({ event, reason: whyUnwanted(listening, event) }, listening, set, dependencies);
  }
  await allOf(interested.map((configuration) => claimAndPush(configuration, event, set, dependencies)));
}

/** Waits for all of them, also if one fails: what an answered invocation still has in hand is lost. */
async function allOf(works: Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

function wants(configuration: Configuration, type: EventType | undefined): boolean {
  const { disabled, outboundEventTypes } = configuration.settings;
  return !disabled && type !== undefined && outboundEventTypes.includes(type);
}

function whyUnwanted(listening: Configuration[], event: OutboundEvent): string {
  if (!event.type) return 'The app has nothing to do for this type of event.';
  if (listening.every((configuration) => configuration.settings.disabled)) {
    return 'The configuration is disabled.';
  }
  return 'The event type is not ticked in the configuration.';
}

async function claimAndPush(
  configuration: Configuration,
  event: OutboundEvent,
  set: SelectedConfigurations,
  dependencies: ReceiveDependencies,
): Promise<void> {
  if (!event.type) return;
  const { deliveries, now, log } = dependencies;
  const delivery = newDelivery(
    {
      configurationId: configuration.id,
      applianceId: configuration.settings.applianceId,
      lsid: event.lsid,
      eventType: event.type,
      source: 'outbound-event',
    },
    now(),
  );
  const toQueue = await claimDelivery(delivery, set.settings.retentionDays, now(), deliveries);
  if (!toQueue) return log.info('The event is known already.', { deliveryId: delivery.id });
  await pushOrLeaveToSchedule(toQueue, set.settings.retentionDays, dependencies);
}

/**
 * A claimed delivery is safe: if the queue refuses it, it is due at once, so that the next run of the schedule hands it
 * out. That costs one storage write.
 */
async function pushOrLeaveToSchedule(
  { delivery, delaySeconds }: ClaimedDelivery,
  retentionDays: number,
  dependencies: ReceiveDependencies,
): Promise<void> {
  const { queue, log } = dependencies;
  try {
    await queue.push([queuedLater(delivery, delaySeconds)]);
    log.info('The event is claimed and queued.', { deliveryId: delivery.id });
  } catch (error) {
    log.warn('The event is claimed but could not be queued; the schedule will bring it back.', {
      deliveryId: delivery.id,
      error: errorName(error),
    });
    await deferToSchedule([delivery], retentionDays, dependencies, delaySeconds);
  }
}

async function recordIgnored(
  ignored: IgnoredEvent,
  listening: Configuration[],
  set: SelectedConfigurations,
  { deliveries, now, log }: ReceiveDependencies,
): Promise<void> {
  await allOf(
    listening.map(async (configuration) => {
      const delivery = ignoredDelivery(configuration, ignored, now());
      await deliveries.claim(delivery, set.settings.retentionDays);
      log.info('The event is not wanted and only recorded.', {
        deliveryId: delivery.id,
        reason: ignored.reason,
      });
    }),
  );
}

/** Without the Appliance Id: anybody may have written anything there, and it may be a host name. */
function refuse(log: Log, answer: ReceiveAnswer): ReceiveAnswer {
  log.warn('An outbound event was refused.', { answer });
  return answer;
}
