import { z } from 'zod';
import { readConfigurationBook } from '../configuration/read-configuration-book';
import { backfillsSchema, type Backfills } from '../polling/backfill/backfill-job';
import type { BackfillStore } from '../polling/backfill/backfill-store';
import { pollingPlanSchema } from '../polling/polling-plan';
import { pollingStateSchema } from '../polling/polling-state';
import type { PollingStore } from '../polling/polling-store';
import { pushBudgetSchema, type PushBudgetStore } from '../polling/push-budget';
import type { Revised } from '../polling/revised';
import { readTogether } from './batch-read';
import { configurationBookKey } from './configuration-storage';
import { replaceRevised } from './replace-revised';
import { readStored } from './storage';

/** Documents of polling: `content` under a `revision` that each write compares. */
const entityName = 'polling-document';

const planKey = { entityName, key: 'plan' };
const backfillsKey = { entityName, key: 'backfills' };
const budgetKey = { entityName, key: 'push-budget' };
const stateKey = (configurationId: string) => ({ entityName, key: `state:${configurationId}` });

/** What polling has to know from one time to the next, in documents of the platform's storage. */
export const pollingStorage: PollingStore = {
  readBookAndPlan: async () => {
    const values = await readTogether('read what to poll', [configurationBookKey, planKey, backfillsKey]);
    const plan = readDocument('polling plan', pollingPlanSchema, values.get(planKey.key));
    return {
      book: readConfigurationBook(values.get(configurationBookKey.key)),
      plan: { revision: plan.revision, content: plan.content ?? {} },
      backfills: documentOf(backfillsSchema).safeParse(values.get(backfillsKey.key)).data?.content ?? {},
    };
  },

  replacePlan: (plan, expectedRevision) => replaceDocument(planKey.key, plan, expectedRevision),

  readBookAndState: async (configurationId) => {
    const key = stateKey(configurationId);
    const values = await readTogether('read how far polling is', [configurationBookKey, key]);
    return {
      book: readConfigurationBook(values.get(configurationBookKey.key)),
      state: readDocument('polling state', pollingStateSchema, values.get(key.key)),
    };
  },

  replaceState: (configurationId, state, expectedRevision) =>
    replaceDocument(stateKey(configurationId).key, state, expectedRevision),

  statesOf: async (configurationIds) => {
    const values = await readTogether('read how far polling is', configurationIds.map(stateKey));
    const states = configurationIds.flatMap((id) => {
      const { data } = documentOf(pollingStateSchema).safeParse(values.get(stateKey(id).key));
      return data ? [[id, data.content] as const] : [];
    });
    return new Map(states);
  },
};

/** The backfills of all configurations, in one document. */
export const backfillStorage: BackfillStore = {
  readBookAndBackfills: async () => {
    const values = await readTogether('read the backfills', [configurationBookKey, backfillsKey]);
    return {
      book: readConfigurationBook(values.get(configurationBookKey.key)),
      backfills: readBackfills(values.get(backfillsKey.key)),
    };
  },
  replaceBackfills: (backfills, expectedRevision) =>
    replaceDocument(backfillsKey.key, backfills, expectedRevision),
};

/** What may still be pushed, one document for the installation. */
export const pushBudgetStorage: PushBudgetStore = {
  read: async () => {
    const values = await readTogether('read the push budget', [budgetKey]);
    return readDocument('push budget', pushBudgetSchema, values.get(budgetKey.key));
  },
  replace: (budget, expectedRevision) => replaceDocument(budgetKey.key, budget, expectedRevision),
};

function readBackfills(value: unknown): Revised<Backfills> {
  const { revision, content } = readDocument('backfills', backfillsSchema, value);
  return { revision, content: content ?? {} };
}

function readDocument<T>(what: string, schema: z.ZodType<T>, value: unknown): Revised<T | undefined> {
  return readStored(what, documentOf(schema), value) ?? { revision: 0, content: undefined };
}

function documentOf<T>(schema: z.ZodType<T>) {
  return z.object({ revision: z.int().min(1), content: schema });
}

function replaceDocument(key: string, content: unknown, expectedRevision: number): Promise<boolean> {
  const document = { revision: expectedRevision + 1, content };
  return replaceRevised('write a document of polling', { entityName, key }, document, expectedRevision);
}
