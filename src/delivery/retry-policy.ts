import * as v from 'valibot';
import { configurationSettingsSchema, type ConfigurationSettings } from '../configuration/configuration';
import type { SelectedConfigurations } from '../configuration/configuration-set';
import { eventTypeLabel, isEventType, isSurveyEvent, type EventType } from '../session/event-type';
import type { Delivery } from './delivery';

/** What of a configuration decides about retries. */
export type RetrySettings = Pick<
  ConfigurationSettings,
  'retryLimit' | 'retryOutboundEventTypes' | 'retryPollingEventTypes'
>;

const { retryLimit, retryOutboundEventTypes, retryPollingEventTypes } = configurationSettingsSchema.entries;

/** A configuration that is gone, or cannot be read at present, has the settings that a new one starts with. */
const usualRetries: RetrySettings = v.parse(
  v.object({ retryLimit, retryOutboundEventTypes, retryPollingEventTypes }),
  {},
);

/** What decides about the retries of a delivery. */
export function retrySettingsOf(
  set: SelectedConfigurations,
  delivery: Pick<Delivery, 'configurationId'>,
): RetrySettings {
  return set.configurations.find(({ id }) => id === delivery.configurationId)?.settings ?? usualRetries;
}

/**
 * So many attempts are made at least if they are cut short, whatever the configuration says: one kill may be the
 * platform's own doing, a deployment or a machine that fails, and says little of the session.
 */
export const attemptsThoughCutShort = 3;

/**
 * Why a retryable failure is not retried, in words; `undefined` if it is.
 *
 * @param failures how many attempts have failed so far, this one included
 */
export function whyNotRetried(
  delivery: Pick<Delivery, 'eventType' | 'source' | 'replayedAt'>,
  failures: number,
  settings: RetrySettings,
): string | undefined {
  if (delivery.replayedAt !== undefined) return 'A replay is tried once and not retried by itself.';
  if (!isTicked(delivery, settings)) {
    return `Not retried, because “${named(delivery.eventType)}” is not ticked for retry ${sourceInWords(delivery)}.`;
  }
  const { retryLimit } = settings;
  if (failures <= retryLimit) return undefined;
  return retryLimit === 0 ? 'The configuration allows no retries.' : `All ${retryLimit} retries are used up.`;
}

/** Only session ends are polled; a survey that a poll finds on the way is retried as they are. */
function isTicked({ eventType, source }: Pick<Delivery, 'eventType' | 'source'>, settings: RetrySettings) {
  const ticked: readonly EventType[] = isPolled(source)
    ? settings.retryPollingEventTypes
    : settings.retryOutboundEventTypes;
  if (isPolled(source) && isSurveyEvent(eventType) && ticked.includes('session-end')) return true;
  return ticked.some((type) => type === eventType);
}

/** An event that is not processed has only the appliance's own name. */
function named(eventType: string): string {
  return isEventType(eventType) ? eventTypeLabel(eventType) : eventType;
}

function sourceInWords({ source }: Pick<Delivery, 'source'>): string {
  return isPolled(source) ? 'with polling' : 'with outbound events';
}

/** A backfill polls too, only further back. */
function isPolled(source: Delivery['source']): boolean {
  return source === 'polling' || source === 'backfill';
}
