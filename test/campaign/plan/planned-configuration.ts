import { eventTypes, type EventType } from '../../../src/appliance/event-type';
import type { Random } from '../../stand/appliance/random';

export interface PlannedConfiguration {
  name: string;
  applianceId: string;
  outboundEventTypes: readonly EventType[];
  polls: boolean;
  pollingIntervalMinutes: number;
  retryLimit: number;
}

/**
 * Draws one configuration or two: both under one Appliance Id, or the other with a URL of its own.
 *
 * @param canPoll whether polling is to be had
 */
export function drawConfigurations(random: Random, canPoll: boolean): PlannedConfiguration[] {
  const isPollingDrawn = random.chance(0.5);
  const polls = canPoll && isPollingDrawn;
  const first = {
    ...drawConfiguration(random.fork('first'), polls),
    name: 'Help desk',
    applianceId: 'default',
  };
  if (!random.chance(0.3)) return [first];
  const applianceId = random.pick(['default', 'second-line']);
  return [first, { ...drawConfiguration(random.fork('second'), polls), name: 'Second line', applianceId }];
}

function drawConfiguration(
  random: Random,
  polls: boolean,
): Omit<PlannedConfiguration, 'name' | 'applianceId'> {
  return {
    outboundEventTypes: random.chance(0.8) ? eventTypes : ['session-end'],
    polls,
    pollingIntervalMinutes: random.pick([5, 5, 15, 30]),
    retryLimit: random.integer(3, 7),
  };
}
