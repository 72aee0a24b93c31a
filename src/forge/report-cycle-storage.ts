import kvs from '@forge/kvs';
import { z } from 'zod';
import { reportCycleSchema, type ReportCycleStore } from '../administration/personal-data/report-cycle';
import { replaceRevised } from './replace-revised';
import { store } from './storage';

const entityName = 'personal-data';
const key = 'report';

const documentSchema = z.object({ revision: z.int().min(1), content: z.unknown() });

/** How far the report of accounts has come. An unreadable value is replaced: at worst, one report comes too early. */
export const reportCycleStorage: ReportCycleStore = {
  readCycle: async () => {
    const value = await store('read how far the report of accounts has come', () =>
      kvs.entity(entityName).get(key),
    );
    const document = documentSchema.safeParse(value).data;
    if (!document) return { revision: 0, content: undefined };
    return { revision: document.revision, content: reportCycleSchema.safeParse(document.content).data };
  },

  replaceCycle: (content, expectedRevision) => {
    const document = { revision: expectedRevision + 1, content };
    const place = { entityName, key };
    return replaceRevised('write how far the report of accounts has come', place, document, expectedRevision);
  },
};
