import { builtInTemplate, templateUses } from '../../report/template-use';
import type { TemplateHead } from '../../templates/own-template';
import type { AdminDependencies } from '../dependencies';
import { nameUsers } from '../jira-choices/find-users';
import { isBuiltInChanged, storedTemplate } from './edit-shelf';
import type { TemplateDetail, TemplateList } from './templates-api';
import { usersOf, usersOfBuiltIn } from './templates-in-use';

/** All templates with who uses them. Two storage reads. @throws StorageUnavailable and what `callJira` throws */
export async function listTemplates(dependencies: AdminDependencies): Promise<TemplateList> {
  const [book, { templates }] = await Promise.all([
    dependencies.configurations.read(),
    dependencies.templates.shelf(),
  ]);
  const names = await userNames(templates, dependencies);
  return {
    builtIn: templateUses.map((use) => ({
      use,
      ...builtInTemplate(use),
      usedBy: usersOfBuiltIn(use, book),
    })),
    own: [...templates].sort(byUseAndName).map((head) => ({
      id: head.id,
      revision: head.revision,
      name: head.name,
      use: head.use,
      format: head.format,
      usedBy: usersOf(head.id, book),
      savedAt: head.savedAt,
      savedBy: head.savedBy,
      savedByName: names.get(head.savedBy),
      builtInChanged: isBuiltInChanged(head),
    })),
  };
}

/** One template with its text. @throws AdminProblem, StorageUnavailable */
export async function readTemplate(
  { id }: { id: string },
  dependencies: AdminDependencies,
): Promise<TemplateDetail> {
  const [template, book] = await Promise.all([
    storedTemplate(id, dependencies),
    dependencies.configurations.read(),
  ]);
  const { revision, name, use, format, text } = template;
  const builtInChanged = isBuiltInChanged(template);
  return { id, revision, name, use, format, text, usedBy: usersOf(id, book), builtInChanged };
}

/** The names of those who saved something, as far as Jira knows them. @throws what `callJira` throws */
export async function userNames(
  saved: readonly { savedBy: string }[],
  dependencies: AdminDependencies,
): Promise<ReadonlyMap<string, string>> {
  const accountIds = [...new Set(saved.map(({ savedBy }) => savedBy))];
  const users = accountIds.length === 0 ? [] : await nameUsers({ accountIds }, dependencies);
  return new Map(users.map(({ id, label }) => [id, label]));
}

function byUseAndName(a: TemplateHead, b: TemplateHead): number {
  const byUse = templateUses.indexOf(a.use) - templateUses.indexOf(b.use);
  return byUse || a.name.localeCompare(b.name, 'en', { numeric: true });
}
