import type { ConfigurationStore } from '../../configuration/configuration-set';
import { builtInTemplate, templateUses } from '../../report/template-use';
import type { TemplateHead } from '../../templates/own-template';
import type { TemplateStore } from '../../templates/template-store';
import { namePeople, type NamingDependencies } from '../personal-data/name-people';
import type { NamedPerson } from '../personal-data/person-in-words';
import { isBuiltInChanged, storedTemplate, type StoredTemplateDependencies } from './edit-template-index';
import { findUnreadable } from './find-unreadable';
import type { TemplateDetail, TemplateList } from './templates-api';
import { usersOf, usersOfBuiltIn } from './templates-in-use';

interface ListDependencies extends NamingDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'getMany'>;
}

/**
 * All templates with their users. Two storage reads; one more for people and one for each 25 if there are own
 * templates.
 *
 * @throws StorageUnavailable and what `callJira` throws
 */
export async function listTemplates(dependencies: ListDependencies): Promise<TemplateList> {
  const [set, index] = await Promise.all([
    dependencies.configurations.read(),
    dependencies.templates.templateIndex(),
  ]);
  const unreadable = await findUnreadable(index, dependencies.templates);
  const damaged = new Set(unreadable.map(({ id }) => id));
  const templates = index.templates.filter(({ id }) => !damaged.has(id));
  const people = await whoSaved(templates, dependencies);
  return {
    builtIn: templateUses.map((use) => ({
      use,
      ...builtInTemplate(use),
      usedBy: usersOfBuiltIn(use, set),
    })),
    own: templates.sort(byUseAndName).map((head) => ({
      id: head.id,
      revision: head.revision,
      name: head.name,
      use: head.use,
      format: head.format,
      ...usersOf(head.id, set),
      savedAt: head.savedAt,
      savedBy: people.get(head.savedBy)?.accountId,
      savedByName: people.get(head.savedBy)?.name,
      builtInChanged: isBuiltInChanged(head),
    })),
    unreadable: unreadable.map((one) => ({ ...one, ...usersOf(one.id, set) })),
  };
}

interface ReadDependencies extends StoredTemplateDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
}

/** One template with its text. @throws PageProblem, StorageUnavailable */
export async function readTemplate(
  { id }: { id: string },
  dependencies: ReadDependencies,
): Promise<TemplateDetail> {
  const [template, set] = await Promise.all([
    storedTemplate(id, dependencies),
    dependencies.configurations.read(),
  ]);
  const { revision, name, use, format, text } = template;
  const builtInChanged = isBuiltInChanged(template);
  return { id, revision, name, use, format, text, ...usersOf(id, set), builtInChanged };
}

/** The people who saved something, by pseudonym. @throws what `namePeople` throws */
export function whoSaved(
  saved: readonly { savedBy: string }[],
  dependencies: NamingDependencies,
): Promise<ReadonlyMap<string, NamedPerson>> {
  return namePeople(
    saved.map(({ savedBy }) => savedBy),
    dependencies,
  );
}

function byUseAndName(a: TemplateHead, b: TemplateHead): number {
  const byUse = templateUses.indexOf(a.use) - templateUses.indexOf(b.use);
  return byUse || a.name.localeCompare(b.name, 'en', { numeric: true });
}
