import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import { readConfigurationSet } from '../configuration/read-configuration-set';
import { backfillJobSchema, type Backfills } from '../polling/backfill/backfill-job';
import type { BackfillStore } from '../polling/backfill/backfill-store';
import { removalJobSchema, type RemovalJob } from '../delivery/removal/removal-job';
import { isPolled } from '../polling/is-polled';
import { pollingPlanSchema, resumedPlan, type PollingPlan } from '../polling/polling-plan';
import { pollingStateSchema, stateAfterDamage, type PollingState } from '../polling/polling-state';
import type { PollingStore } from '../polling/polling-store';
import { pushBudgetSchema, type PushBudgetStore } from '../polling/push-budget';
import type { Revised } from '../foundation/revised';
import { readTogether } from './batch-read';
import { configurationSetKey, configurationStorage } from './configuration-storage';
import { consoleLog } from './console-log';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';
import { readStrictly } from './strict-read';

/** Documents of polling: `content` under a `revision` that each write compares. */
const entityName = 'polling-document';

const planKey = { entityName, key: 'plan' };
const backfillsKey = { entityName, key: 'backfills' };
const budgetKey = { entityName, key: 'push-budget' };
export const removalKey = { entityName, key: 'removal' };
const stateKey = (configurationId: string) => ({ entityName, key: `state:${configurationId}` });

/** What polling remembers from one run to the next, in documents of the platform's storage. */
export const pollingStorage: PollingStore = {
  readSetAndPlan: async () => {
    const values = await readTogether('read what to poll', [
      configurationSetKey,
      planKey,
      backfillsKey,
      removalKey,
    ]);
    const set = readConfigurationSet(values.get(configurationSetKey.key));
    const plan = readAs('polling plan', pollingPlanSchema, values.get(planKey.key));
    const content = plan.damaged === undefined ? (plan.content ?? {}) : await resumed();
    return {
      set,
      plan: { revision: plan.revision, content },
      backfills: readBackfills(values.get(backfillsKey.key)).content,
      removal: readRemoval(values.get(removalKey.key)).content,
    };
  },

  readSet: () => configurationStorage.read(),

  replacePlan: (plan, expectedRevision) => replacePollingDocument(planKey.key, plan, expectedRevision),

  readSetAndState: async (configurationId) => {
    const key = stateKey(configurationId);
    const values = await readTogether('read how far polling is', [configurationSetKey, key]);
    return {
      set: readConfigurationSet(values.get(configurationSetKey.key)),
      state: readState(values.get(key.key)),
    };
  },

  replaceState: (configurationId, state, expectedRevision) =>
    replacePollingDocument(stateKey(configurationId).key, state, expectedRevision),

  statesOf: async (configurationIds) => {
    const values = await readTogether('read how far polling is', configurationIds.map(stateKey));
    const states = configurationIds.flatMap((id) => {
      const { content } = readState(values.get(stateKey(id).key));
      return content ? [[id, content] as const] : [];
    });
    return new Map(states);
  },
};

/** The backfills of all configurations, in one document. */
export const backfillStorage: BackfillStore = {
  readSetAndBackfills: async () => {
    const values = await readTogether('read the backfills', [configurationSetKey, backfillsKey]);
    return {
      set: readConfigurationSet(values.get(configurationSetKey.key)),
      backfills: readBackfills(values.get(backfillsKey.key)),
    };
  },
  readSet: () => configurationStorage.read(),
  replaceBackfills: (backfills, expectedRevision) =>
    replacePollingDocument(backfillsKey.key, backfills, expectedRevision),
};

/** How many pushes are left, one document for the installation. */
export const pushBudgetStorage: PushBudgetStore = {
  read: async () => {
    const value = await readStrictly('read the push budget', budgetKey);
    const { revision, content } = readAs('push budget', pushBudgetSchema, value);
    return { revision, content };
  },
  replace: (budget, expectedRevision) => replacePollingDocument(budgetKey.key, budget, expectedRevision),
};

/**
 * If the plan is damaged, each configuration continues in the period that its state names. A configuration without a
 * state starts afresh, so the read must be strict.
 */
async function resumed(): Promise<PollingPlan> {
  const set = await configurationStorage.read();
  const states = new Map<string, PollingState>();
  for (const { id } of set.configurations.filter(isPolled)) {
    const { content } = readState(await readStrictly('read how far polling is', stateKey(id)));
    if (content) states.set(id, content);
  }
  return resumedPlan(states);
}

function readState(value: unknown): Revised<PollingState | undefined> {
  const { damaged, revision, content } = readAs('polling state', pollingStateSchema, value);
  return { revision, content: damaged === undefined ? content : stateAfterDamage(damaged) };
}

const storedJobs = v.pipe(notAList, v.record(v.string(), v.unknown()));

/** A job that cannot be read does not affect the others; the same days can be backfilled again. */
function readBackfills(value: unknown): Revised<Backfills> {
  const { revision, content = {} } = readAs('backfills', storedJobs, value);
  const jobs = Object.entries(content).flatMap(([id, stored]) => {
    const job = v.safeParse(backfillJobSchema, stored);
    if (!job.success) tellDamage('backfill', job.issues[0]);
    return job.success ? [[id, job.output] as const] : [];
  });
  return { revision, content: Object.fromEntries(jobs) };
}

/** A document as it was read. If its content cannot be read, `damaged` holds what is stored. */
type PollingDocument<T> = Revised<T | undefined> & { damaged?: unknown };

/** A damaged document stops nothing: it is logged, and the next write replaces it under the same revision. */
function readAs<T>(what: string, schema: v.GenericSchema<unknown, T>, value: unknown): PollingDocument<T> {
  const { revision, content: stored } = readDocument(value);
  if (revision === 0) return { revision, content: undefined };
  const content = v.safeParse(schema, stored);
  if (content.success) return { revision, content: content.output };
  tellDamage(what, content.issues[0]);
  return { revision, content: undefined, damaged: stored ?? null };
}

function tellDamage(what: string, issue: v.BaseIssue<unknown>): void {
  const where = v.getDotPath(issue) ?? 'the whole value';
  consoleLog.error('A document of polling is damaged; the app goes on without what it cannot read.', {
    what,
    where,
  });
}

/** The removal of what a lowered retention leaves behind. A damaged one counts as none. */
export function readRemoval(value: unknown): Revised<RemovalJob | undefined> {
  const { revision, content } = readAs('removal', removalJobSchema, value);
  return { revision, content };
}

/** One storage write. @returns false if another write came first: nothing is written then */
export function replacePollingDocument(
  key: string,
  content: unknown,
  expectedRevision: number,
): Promise<boolean> {
  const document = { revision: expectedRevision + 1, content };
  return replaceRevised('write a document of polling', { entityName, key }, document, expectedRevision);
}
