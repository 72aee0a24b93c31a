import { readBy } from '../foundation/read-by';
import kvs from '@forge/kvs';
import { reportCycleSchema, type ReportCycleStore } from '../administration/personal-data/report-cycle';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';
import { store } from './storage';

const entityName = 'personal-data';
const key = 'report';

/** How far the report of accounts has come. An unreadable value is replaced: at worst, one report comes too early. */
export const reportCycleStorage: ReportCycleStore = {
  readCycle: async () => {
    const value = await store('read how far the report of accounts has come', () =>
      kvs.entity(entityName).get(key),
    );
    const { revision, content } = readDocument(value);
    return { revision, content: readBy(reportCycleSchema, content) };
  },

  replaceCycle: (content, expectedRevision) => {
    const document = { revision: expectedRevision + 1, content };
    const place = { entityName, key };
    return replaceRevised('write how far the report of accounts has come', place, document, expectedRevision);
  },
};
