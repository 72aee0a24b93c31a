import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { notAList } from '../foundation/not-a-list';
import type { Configuration } from '../configuration/configuration';
import type { ConfigurationSet } from '../configuration/configuration-set';
import { minute } from '../foundation/durations';
import { isPolled } from './is-polled';

/** The schedule does not come to the second: a poll that is due within half of its five minutes is due now. */
const tolerance = 2.5 * minute;

/**
 * How far back polling may begin. A tick comes within minutes of the save that switched polling on; what was saved
 * long ago and is met for the first time was stored by a version of the app that did not poll.
 */
const furthestBeginning = 60 * minute;

export const planEntrySchema = v.object({
  /** When polling was switched on. It names the period: switched off and on again, another one begins. */
  begunAt: integer,
  /** When a tick last handed out a poll; 0 for never. */
  dispatchedAt: integer,
});

export type PlanEntry = v.InferOutput<typeof planEntrySchema>;

/**
 * When each configuration was last handed out, by its id: all that an idle tick has to know, in one document. Only
 * ticks write it. Times are milliseconds by this installation's clock.
 */
export const pollingPlanSchema = v.pipe(notAList, v.record(v.string(), planEntrySchema));

export type PollingPlan = v.InferOutput<typeof pollingPlanSchema>;

/**
 * The plan with an entry for each configuration that polls and for no other. One that cannot be read keeps its
 * entry: once it is repaired, polling goes on where it stopped. If no configurations are stored at all, which never
 * happens once there were some, everybody keeps theirs.
 *
 * @returns the same object if nothing has changed
 */
export function planFor(set: ConfigurationSet, plan: PollingPlan, now: number): PollingPlan {
  if (set.revision === 0) return plan;
  const polled = set.configurations.filter(isPolled);
  const unreadable = set.unreadable.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const staying = new Set([...polled.map(({ id }) => id), ...unreadable]);
  const kept = Object.entries(plan).filter(([id]) => staying.has(id));
  const added = polled.filter(({ id }) => !Object.hasOwn(plan, id));
  if (added.length === 0 && kept.length === Object.keys(plan).length) return plan;
  const begun = added.map(({ id, updatedAt }): [string, PlanEntry] => [id, newEntry(updatedAt, now)]);
  return Object.fromEntries([...kept, ...begun]);
}

/** The configurations whose next poll is due. */
export function dueConfigurations(set: ConfigurationSet, plan: PollingPlan, now: number): Configuration[] {
  return set.configurations.filter((configuration) => {
    const entry = plan[configuration.id];
    if (!entry || !isPolled(configuration)) return false;
    const interval = configuration.settings.pollingIntervalMinutes * minute;
    return now - entry.dispatchedAt >= interval - tolerance;
  });
}

/** The plan in which these configurations were handed out now. */
export function dispatched(plan: PollingPlan, configurations: Configuration[], now: number): PollingPlan {
  const entries = configurations.flatMap(({ id }) => {
    const entry = plan[id];
    return entry ? [[id, { ...entry, dispatchedAt: now }] as const] : [];
  });
  return { ...plan, ...Object.fromEntries(entries) };
}

/** A plan in which each configuration goes on in the period that its state belongs to, with a poll that is due now. */
export function resumedPlan(states: ReadonlyMap<string, { begunAt: number }>): PollingPlan {
  return Object.fromEntries([...states].map(([id, { begunAt }]) => [id, { begunAt, dispatchedAt: 0 }]));
}

function newEntry(updatedAt: number, now: number): PlanEntry {
  return { begunAt: Math.max(updatedAt, now - furthestBeginning), dispatchedAt: 0 };
}
