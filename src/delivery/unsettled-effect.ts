import type { Delivery, Stage } from './delivery';

/**
 * How long Jira may take to do what the app was told had failed: a gateway gives up before Jira does. Until then
 * nobody can know whether the effect is still to come.
 */
export const settleMilliseconds = 2 * 60 * 1000;

const effectStages: readonly Stage[] = ['issue', 'work-log', 'comment', 'attachment', 'transition'];

/** Whether a failure at that stage leaves it open whether Jira has changed or will change. */
export function isEffectStage(stage: Stage): boolean {
  return effectStages.includes(stage);
}

/**
 * When the session's effects in Jira are settled. An attempt that looks for what an earlier one has written must not
 * do so before: it would find nothing, write it once more, and both would stay.
 *
 * @param deliveries all of the session by one configuration
 * @returns a time by this installation's clock; 0 where nothing is open
 */
export function settledAt(deliveries: readonly Delivery[]): number {
  const failures = deliveries
    .flatMap(({ attempts }) => attempts)
    .filter(({ stage, outcome }) => (outcome === 'failed' || outcome === 'parked') && isEffectStage(stage));
  return failures.reduce((latest, { at }) => Math.max(latest, at + settleMilliseconds), 0);
}
