import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { Log } from '../../failure/log';
import { builtInTemplate } from '../../report/template-use';
import { templateHash } from '../../templates/template-hash';
import type { TemplateStore } from '../../templates/template-store';
import { PageProblem } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import { storeTemplate, templateAtRevision, templatesChangedMeanwhile } from './edit-template-index';
import type { SavedTemplate, TemplateAt } from './templates-api';
import { configurationsNaming } from './templates-in-use';

interface DeleteDependencies extends RecordDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'remove' | 'forgetVersions'>;
  configurations: Pick<ConfigurationStore, 'read'>;
}

/** Deletes a template with its history, unless a configuration uses it. @throws PageProblem, StorageUnavailable */
export async function deleteTemplate(
  payload: TemplateAt,
  dependencies: DeleteDependencies,
): Promise<{ deleted: true }> {
  const { templates, configurations } = dependencies;
  const templateIndex = await templates.templateIndex();
  const { id, name, earlier } = await templateAtRevision(payload, dependencies);
  const users = configurationsNaming(id, await configurations.read());
  if (users.length > 0) throw inUse(name, users);
  const left = {
    ...templateIndex,
    revision: templateIndex.revision + 1,
    templates: templateIndex.templates.filter((template) => template.id !== id),
  };
  if (!(await templates.remove(id, left, templateIndex.revision))) throw templatesChangedMeanwhile();
  await recordChange({ action: `Deleted template “${name}”` }, dependencies);
  const versions = earlier.map(({ version }) => version);
  await forgetVersions(id, versions, dependencies);
  return { deleted: true };
}

/** Deletes the earlier versions of a template that is gone. */
export async function forgetVersions(
  id: string,
  versions: readonly number[],
  { templates, log }: { templates: Pick<TemplateStore, 'forgetVersions'>; log: Log },
): Promise<void> {
  try {
    await templates.forgetVersions(id, versions);
  } catch {
    // Nobody can reach them any more, so they only take up space.
    log.warn('Versions of a deleted template could not be deleted.', { template: id });
  }
}

interface AcceptDependencies extends RecordDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'write'>;
}

/** Records that the present built-in template has been seen. @throws PageProblem, StorageUnavailable */
export async function acceptBuiltIn(
  payload: TemplateAt,
  dependencies: AcceptDependencies,
): Promise<SavedTemplate> {
  const templateIndex = await dependencies.templates.templateIndex();
  const before = await templateAtRevision(payload, dependencies);
  const template = {
    ...before,
    revision: before.revision + 1,
    builtInHash: templateHash(builtInTemplate(before.use)),
  };
  await storeTemplate(templateIndex, { template, dropped: [] }, dependencies);
  await recordChange(
    { action: `Compared template “${before.name}” with the changed built-in one` },
    dependencies,
  );
  return { id: template.id, revision: template.revision };
}

/** Why a template was not deleted. */
export function inUse(name: string, usedBy: string[]): PageProblem {
  const names = usedBy.map((configuration) => `“${configuration}”`).join(', ');
  return new PageProblem({
    kind: 'failed',
    message: `“${name}” was not deleted, because it is chosen in ${names}.`,
    advice: 'Choose another template there first.',
  });
}
