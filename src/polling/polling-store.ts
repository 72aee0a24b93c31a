import type { ConfigurationSet } from '../configuration/configuration-set';
import type { RemovalJob } from '../delivery/removal/removal-job';
import type { Backfills } from './backfill/backfill-job';
import type { PollingPlan } from './polling-plan';
import type { PollingState } from './polling-state';
import type { Revised } from '../foundation/revised';

/**
 * Where polling keeps what it has to know from one time to the next. Every method throws StorageUnavailable if
 * the platform refuses; those that read the configurations throw StoredValueUnreadable as well. Of a damaged document
 * of its own, each gives what can be read.
 */
export interface PollingStore {
  /** One storage read for all of it: all that an idle tick costs. */
  readSetAndPlan(): Promise<{
    set: ConfigurationSet;
    plan: Revised<PollingPlan>;
    backfills: Backfills;
    /** What a lowered retention has left to be removed. */
    removal: RemovalJob | undefined;
  }>;
  /** The configurations alone: one storage read, never out of date, unlike those that read several things at once. */
  readSet(): Promise<ConfigurationSet>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replacePlan(plan: PollingPlan, expectedRevision: number): Promise<boolean>;
  /** One storage read for both. */
  readSetAndState(
    configurationId: string,
  ): Promise<{ set: ConfigurationSet; state: Revised<PollingState | undefined> }>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replaceState(configurationId: string, state: PollingState, expectedRevision: number): Promise<boolean>;
  /** By the configuration's id, if it has polled. One storage read for each 25. */
  statesOf(configurationIds: string[]): Promise<Map<string, PollingState>>;
}
