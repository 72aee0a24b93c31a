import type { BackfillProgress } from '../../../src/administration/backfill/backfill-api';
import type { OptionalEffect } from '../../../src/configuration/left-out';
import type { StandOptions } from '../../stand/stand';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { playSession } from './inspect';
import { hour, issueKeys, minute } from './polling';

/** The days over which the past of `standWithPast` is spread, and the one on which it is looked at. */
export const pastDays = { first: '2026-01-12', last: '2026-01-14' };

/**
 * A stand whose appliance has a past that Jira knows nothing of: so many sessions, spread evenly over two days and
 * over the issues. From then on events get through again.
 */
export async function standWithPast(sessions: number, options: StandOptions = {}): Promise<VirtualStand> {
  const stand = await createVirtualStand(options);
  stand.platform.stop();
  stand.appliance.outbound.removeRecipient('Jira');
  const steps = 16;
  for (let step = 0, played = 0; step < steps; step += 1) {
    for (; played < ((step + 1) * sessions) / steps; played += 1) {
      playSession(stand, {
        externalKey: issueKeys[played % issueKeys.length],
        preset: 'hardly-any-data',
        startedAgoSeconds: 60,
      });
    }
    await stand.advance(3 * hour);
  }
  stand.appliance.outbound.addRecipient({
    name: 'Jira',
    url: stand.outboundEventUrl,
    events: ['support_conference_end'],
  });
  await stand.platform.start();
  await stand.advance(minute);
  return stand;
}

/** Starts a backfill of that past, or of other days, of content and what else is wanted. */
export function startBackfill(
  stand: VirtualStand,
  days = pastDays,
  also?: OptionalEffect[],
): Promise<BackfillProgress> {
  return administer(stand, 'startBackfill', { configurationId: stand.configurationId, ...days, also });
}

/** The configuration's backfill as the page shows it. */
export async function backfillOf(stand: VirtualStand): Promise<BackfillProgress> {
  const backfills = await administer(stand, 'readBackfills', undefined);
  const found = backfills.find(({ configurationId }) => configurationId === stand.configurationId);
  if (!found) throw new Error('There is no backfill.');
  return found;
}

/** Moves time on until the backfill has come to rest. @throws Error if it does not within `patience` minutes */
export async function untilBackfilled(stand: VirtualStand, patience = 60): Promise<BackfillProgress> {
  for (let minutes = 0; minutes < patience; minutes += 1) {
    const backfill = await backfillOf(stand);
    if (backfill.state !== 'running') return backfill;
    await stand.advance(minute);
  }
  throw new Error(`The backfill still runs after ${patience} minutes.`);
}
