import * as v from 'valibot';
import { readBy } from '../../foundation/read-by';
import type { ConfigurationStore } from '../../configuration/configuration-set';
import { builtInTemplate } from '../../report/template-use';
import {
  keptVersions,
  versionHeadSchema,
  type TemplateHead,
  type TemplateIndex,
} from '../../templates/own-template';
import { templateHash } from '../../templates/template-hash';
import type { TemplateStore } from '../../templates/template-store';
import { pseudonymOfCaller } from '../personal-data/pseudonyms-of';
import { PageProblem } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import { storedText } from '../stored-text';
import { forgetVersions, inUse } from './change-template';
import { storeTemplate, templateNotFound, templatesChangedMeanwhile } from './edit-template-index';
import { whyUnreadable } from './find-unreadable';
import type { SavedTemplate } from './templates-api';
import { configurationsNaming } from './templates-in-use';

interface TextDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'stored'>;
}

/** The text of a template in quarantine, else all that is stored of it. @throws PageProblem, StorageUnavailable */
export async function readUnreadableTemplate(
  { id }: { id: string },
  { templates }: TextDependencies,
): Promise<{ text: string }> {
  const { entry } = named(id, await templates.templateIndex());
  const stored = (await templates.stored(id)) ?? entry;
  return { text: readBy(textSchema, stored)?.text ?? storedText(stored) };
}

const textSchema = v.object({ text: v.string() });

interface ReplaceDependencies extends RecordDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'stored' | 'write'>;
}

/**
 * Gives a template in quarantine the built-in text. Its name, its id, and so the configurations that use it, stay;
 * and so does its history, if that can be read.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function resetTemplate(
  { id }: { id: string },
  dependencies: ReplaceDependencies,
): Promise<SavedTemplate> {
  const { templates, now } = dependencies;
  const templateIndex = await templates.templateIndex();
  const { head } = await quarantined(id, templateIndex, templates);
  if (!head) throw templateNotFound();
  const builtIn = builtInTemplate(head.use);
  const { earlier } = readBy(earlierSchema, await templates.stored(id)) ?? { earlier: [] };
  const template = {
    ...head,
    ...builtIn,
    revision: head.revision + 1,
    version: head.version + 1,
    savedAt: now(),
    savedBy: await pseudonymOfCaller(dependencies),
    restoredFrom: undefined,
    builtInHash: templateHash(builtIn),
    earlier: earlier.slice(0, keptVersions - 1),
  };
  await storeTemplate(templateIndex, { template, dropped: [] }, dependencies);
  const action = `Gave template “${head.name}”, which could not be read, the built-in text`;
  await recordChange({ action }, dependencies);
  return { id, revision: template.revision };
}

const earlierSchema = v.object({ earlier: v.array(versionHeadSchema) });

interface DeleteDependencies extends RecordDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'remove' | 'forgetVersions'>;
  configurations: Pick<ConfigurationStore, 'read'>;
}

/**
 * Deletes a template in quarantine with its history, unless a configuration uses it.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function deleteUnreadableTemplate(
  { id }: { id: string },
  dependencies: DeleteDependencies,
): Promise<{ deleted: true }> {
  const { templates, configurations } = dependencies;
  const templateIndex = await templates.templateIndex();
  const { name, head } = await quarantined(id, templateIndex, templates);
  const users = configurationsNaming(id, await configurations.read());
  if (users.length > 0) throw inUse(name, users);
  const left: TemplateIndex = {
    revision: templateIndex.revision + 1,
    templates: templateIndex.templates.filter((one) => one.id !== id),
    unreadable: templateIndex.unreadable.filter((one) => one.id !== id),
  };
  if (!(await templates.remove(id, left, templateIndex.revision))) throw templatesChangedMeanwhile();
  await recordChange({ action: `Deleted template “${name}”, which could not be read` }, dependencies);
  await forgetVersions(id, versionsBefore(head), dependencies);
  return { deleted: true };
}

/** The numbers that its earlier versions can have: which there are, only the template knew. */
function versionsBefore(head: TemplateHead | undefined): number[] {
  const { version = 1 } = head ?? {};
  return Array.from({ length: Math.min(version - 1, keptVersions) }, (_, index) => version - 1 - index);
}

interface NamedTemplate {
  name: string;
  /** Its entry in the index, if that can be read. */
  head?: TemplateHead;
  /** Its entry as it is stored. */
  entry: unknown;
}

function named(id: string, { templates, unreadable }: TemplateIndex): NamedTemplate {
  const head = templates.find((one) => one.id === id);
  if (head) return { name: head.name, head, entry: head };
  const damaged = unreadable.find((one) => one.id === id);
  if (!damaged) throw templateNotFound();
  return { name: damaged.name ?? 'Unnamed', entry: damaged.stored };
}

/** A template that cannot be read, which its own key says. @throws PageProblem if it is none */
async function quarantined(
  id: string,
  templateIndex: TemplateIndex,
  templates: Pick<TemplateStore, 'get'>,
): Promise<NamedTemplate> {
  const found = named(id, templateIndex);
  if ((await whyUnreadable(id, templates)) !== undefined) return found;
  throw new PageProblem({
    kind: 'stale',
    message: 'This template can be read again. Nothing was changed; open the list again.',
    changes: [],
  });
}
