import * as v from 'valibot';
import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { pollingStateSchema, type PollingState } from '../../../src/polling/polling-state';
import type { InvocationRecord } from '../../stand/forge/ledger';
import type { StandOptions } from '../../stand/stand';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { workLogsOf } from './inspect';

export const minute = 60;
export const hour = 60 * minute;

/** A stand whose configuration polls every five minutes besides receiving events. */
export function pollingStand({ configuration, ...options }: StandOptions = {}): Promise<VirtualStand> {
  const settings = configuration === 'none' ? {} : configuration;
  return createVirtualStand({
    ...options,
    configuration: { pollingEventTypes: ['session-end'], pollingIntervalMinutes: 5, ...settings },
  });
}

/** A stand that learns of sessions by polling only. */
export async function standWithoutEvents(configuration = {}): Promise<VirtualStand> {
  const stand = await pollingStand({ configuration: { outboundEventTypes: [], ...configuration } });
  stand.appliance.outbound.removeRecipient('Jira');
  return stand;
}

/** The appliance's next events do not get through. */
export function loseEvents(stand: VirtualStand, events = 1_000_000): void {
  stand.appliance.outbound.addFault({ kind: 'lose', events });
}

const documentSchema = v.object({ content: pollingStateSchema });

/** How far the configuration has polled, as stored. */
export function pollingStateOf(
  { platform, configurationId }: VirtualStand,
  id = configurationId,
): PollingState {
  const stored = platform.store.dump().find(({ key }) => key === `state:${id}`);
  return v.parse(documentSchema, stored?.value).content;
}

/** The polls that were made from that mark on, superfluous messages included. */
export function pollsSince({ platform }: VirtualStand, mark = 0): InvocationRecord[] {
  return platform.ledger.since(mark).filter(({ functionKey }) => functionKey === 'run-poll');
}

/** The runs of the five-minute schedule from that mark on. */
export function ticksSince({ platform }: VirtualStand, mark = 0): InvocationRecord[] {
  return platform.ledger.since(mark).filter(({ functionKey }) => functionKey === 'run-schedule');
}

/** How often the appliance was asked for its list of sessions. */
export function listingsOf({ appliance }: VirtualStand): number[] {
  return appliance.calls.filter(({ name }) => name === 'SupportSessionListing').map(({ at }) => at);
}

/** Adds a configuration beside the seeded one, for the same appliance. */
export async function addConfiguration(
  stand: VirtualStand,
  changes: Partial<ConfigurationSettings> & { name: string },
): Promise<string> {
  const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
  const { id } = await administer(stand, 'saveConfiguration', {
    settings: { ...settings, ...changes },
    clientSecret: stand.applianceCredentials.clientSecret,
  });
  return id;
}

/** Issues of the simulated Jira to spread sessions over: one issue takes so many writes a minute only. */
export const issueKeys = ['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6'];

/** The work logs of all these issues. */
export function workLogsOn(stand: VirtualStand, keys: readonly string[]) {
  return keys.flatMap((key) => workLogsOf(stand, key));
}

/** A push of events to the queue, in milliseconds of the stand's time. */
export interface PushedAt {
  at: number;
  events: number;
}

/** The most events that were pushed within any minute. */
export function mostInAMinute(pushes: readonly PushedAt[]): number {
  const within = (from: number) => pushes.filter(({ at }) => at >= from && at < from + 60_000);
  const sums = pushes.map(({ at }) => within(at).reduce((sum, { events }) => sum + events, 0));
  return Math.max(0, ...sums);
}

/** The most events that the app pushed within any minute. */
export function mostPushesInAMinute({ platform }: VirtualStand): number {
  return mostInAMinute(
    platform.ledger.all().map(({ startedAt, pushes }) => ({ at: startedAt, events: pushes })),
  );
}
