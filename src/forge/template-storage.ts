import * as v from 'valibot';
import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { StoredValueUnreadable } from '../failure/platform-errors';
import {
  headOf,
  ownTemplateSchema,
  versionHeadSchema,
  type OwnTemplate,
  type TemplateIndex,
  type TemplateVersion,
} from '../templates/own-template';
import {
  readTemplateIndex,
  storedTemplateIndex,
  type StoredTemplateIndex,
} from '../templates/read-template-index';
import type { TemplateStore } from '../templates/template-store';
import { deleteTogether } from './batch-delete';
import { readTogether } from './batch-read';
import { readStored, standingOf, store, storeIf } from './storage';
import { readStrictly } from './strict-read';

const templateIndexEntity = 'template-index';
const templateIndexKey = 'index';
const templateEntity = 'report-template';
const versionEntity = 'template-version';

type StoredTemplate = Omit<OwnTemplate, 'id'>;

const versionSchema = v.object({ ...versionHeadSchema.entries, text: ownTemplateSchema.entries.text });

/** Own templates: an index that lists them, their texts by id, and their earlier versions by id and number. */
export const templateStorage: TemplateStore = {
  templateIndex: async () => {
    const value = await store('read the list of templates', () =>
      kvs.entity<StoredTemplateIndex>(templateIndexEntity).get(templateIndexKey),
    );
    return readTemplateIndex(value, async (id) => {
      const template = new Map(entryOf(id, await templateStorage.stored(id))).get(id);
      return template instanceof StoredValueUnreadable ? undefined : template && headOf(template);
    });
  },

  get: async (id) => readTemplate(id, await templateStorage.stored(id)),

  stored: (id) => store('read a template', () => kvs.entity<StoredTemplate>(templateEntity).get(id)),

  getMany: async (ids) => {
    const keys = ids.map((key) => ({ entityName: templateEntity, key }));
    const values = await readTogether('read the templates in use', keys);
    return new Map([...values].flatMap(([id, value]) => entryOf(id, value)));
  },

  earlierVersion: async (id, version) => {
    const value = await store('read a version of a template', () =>
      kvs.entity<TemplateVersion>(versionEntity).get(versionKey(id, version)),
    );
    return readStored('version of a template', versionSchema, value);
  },

  write: async ({ templateIndex, template, outgoing, dropped }, expectedRevision) => {
    await beginTemplateIndex(expectedRevision);
    const { id, ...attributes } = template;
    const write = () => {
      const transaction = changeOfTemplateIndex(templateIndex, expectedRevision).set(id, attributes, {
        entityName: templateEntity,
      });
      if (outgoing) {
        transaction.set(versionKey(id, outgoing.version), outgoing, { entityName: versionEntity });
      }
      for (const version of dropped) {
        transaction.delete(versionKey(id, version), { entityName: versionEntity });
      }
      return transaction.execute();
    };
    return storeIf('write a template', write, () => standingOfTemplateIndex(templateIndex, expectedRevision));
  },

  remove: (id, templateIndex, expectedRevision) =>
    storeIf(
      'delete a template',
      () =>
        changeOfTemplateIndex(templateIndex, expectedRevision)
          .delete(id, { entityName: templateEntity })
          .execute(),
      () => standingOfTemplateIndex(templateIndex, expectedRevision),
    ),

  forgetVersions: async (id, versions) => {
    const keys = versions.map((version) => ({ entityName: versionEntity, key: versionKey(id, version) }));
    await deleteTogether('delete the versions of a template', keys);
  },
};

/** The first change needs an empty index to compare with: a transaction has no `FAIL_IF_EXISTS`. */
async function beginTemplateIndex(expectedRevision: number): Promise<void> {
  if (expectedRevision > 0) return;
  const empty: TemplateIndex = { revision: 0, templates: [], unreadable: [] };
  await storeIf(
    'write the list of templates',
    () =>
      kvs
        .entity<StoredTemplateIndex>(templateIndexEntity)
        .set(templateIndexKey, storedTemplateIndex(empty), { keyPolicy: 'FAIL_IF_EXISTS' }),
    () => standingOfTemplateIndex(empty, undefined),
  );
}

async function standingOfTemplateIndex(ours: TemplateIndex, expectedRevision: number | undefined) {
  const stored = await readStrictly('read the list of templates', {
    entityName: templateIndexEntity,
    key: templateIndexKey,
  });
  return standingOf(stored, storedTemplateIndex(ours), { revision: expectedRevision });
}

function changeOfTemplateIndex(templateIndex: TemplateIndex, expectedRevision: number) {
  const conditions = new Filter<StoredTemplateIndex>().and(
    'revision',
    FilterConditions.equalTo(expectedRevision),
  );
  const value = storedTemplateIndex(templateIndex);
  return kvs.transact().set(templateIndexKey, value, { entityName: templateIndexEntity, conditions });
}

function versionKey(id: string, version: number): string {
  return `${id}:${version}`;
}

function readTemplate(id: string, value: unknown): OwnTemplate | undefined {
  const isObject = typeof value === 'object' && value !== null;
  return readStored('template', ownTemplateSchema, isObject ? { ...value, id } : undefined);
}

/** A template that cannot be read must not lose a session: the code that renders it learns why. */
function entryOf(id: string, value: unknown): [string, OwnTemplate | StoredValueUnreadable][] {
  try {
    const template = readTemplate(id, value);
    return template ? [[id, template]] : [];
  } catch (error) {
    if (error instanceof StoredValueUnreadable) return [[id, error]];
    throw error;
  }
}
