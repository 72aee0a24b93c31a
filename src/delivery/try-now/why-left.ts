import type { SelectedConfigurations } from '../../configuration/configuration-set';
import type { Delivery } from '../delivery';

/**
 * Why a delivery is not tried now:
 * - `settled`: it does not wait. `under-way`: the queue has it, and an attempt may be running. A second one beside it
 *   would
 *   not know what the first is writing.
 * - `asked-to-wait`: Jira or the appliance asked to wait, so that earlier attempts are refused too.
 * - `paused`: an administrator has paused writing.
 * - `not-enabled`: its configuration is disabled, deleted or unreadable.
 * - `down`: its appliance has just been asked, and gave no answer.
 * - `changed`: it is not kept any more, or somebody else changed it in this moment.
 */
export const whyLeft = [
  'settled',
  'under-way',
  'asked-to-wait',
  'paused',
  'not-enabled',
  'down',
  'changed',
] as const;

export type WhyLeft = (typeof whyLeft)[number];

/** What the delivery itself and the settings say against trying it now; `undefined`: nothing. */
export function whyLeftAtOnce(
  delivery: Delivery,
  { configurations }: Pick<SelectedConfigurations, 'configurations'>,
  now: number,
): WhyLeft | undefined {
  const { state, start, attempts, heldFor, configurationId } = delivery;
  if (state !== 'waiting') return 'settled';
  const last = attempts.at(-1);
  const isPlanned = last?.nextAt !== undefined && last.nextAt > now;
  if (start !== undefined || (heldFor === undefined && !isPlanned)) return 'under-way';
  const configuration = configurations.find(({ id }) => id === configurationId);
  if (!configuration || configuration.settings.disabled) return 'not-enabled';
  if (configuration.pausedAt !== undefined) return 'paused';
  return isPlanned && last.outcome === 'limited' ? 'asked-to-wait' : undefined;
}
