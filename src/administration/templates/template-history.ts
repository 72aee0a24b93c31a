import { keptVersions, type OwnTemplate, type TemplateVersion } from '../../templates/own-template';
import type { TemplateStore } from '../../templates/template-store';
import { versionHead, withNewVersion } from '../../templates/template-versions';
import type { NamingDependencies } from '../personal-data/name-people';
import { pseudonymOfCaller } from '../personal-data/pseudonyms-of';
import { PageProblem, invalid } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import { mistakesIn } from './check-template';
import {
  storedTemplate,
  storeTemplate,
  templateAtRevision,
  type StoredTemplateDependencies,
} from './edit-template-index';
import { whoSaved } from './list-templates';
import { changeOfText } from './template-words';
import type {
  SavedTemplate,
  TemplateAt,
  TemplateHistory,
  TemplateVersionLine,
  TemplateVersionText,
} from './templates-api';

/** Every kept version, with who saved it and when. @throws PageProblem, StorageUnavailable */
export async function readTemplateHistory(
  { id }: { id: string },
  dependencies: NamingDependencies & StoredTemplateDependencies,
): Promise<TemplateHistory> {
  const template = await storedTemplate(id, dependencies);
  const heads = [versionHead(template), ...template.earlier];
  const people = await whoSaved(heads, dependencies);
  const versions = heads.map((head): TemplateVersionLine => ({
    ...head,
    savedBy: people.get(head.savedBy)?.accountId,
    savedByName: people.get(head.savedBy)?.name,
  }));
  return { id, revision: template.revision, name: template.name, kept: keptVersions, versions };
}

interface VersionDependencies {
  templates: Pick<TemplateStore, 'get' | 'earlierVersion'>;
}

/** The text of a version, and of the one before it. @throws PageProblem, StorageUnavailable */
export async function readTemplateVersion(
  { id, version }: { id: string; version: number },
  dependencies: VersionDependencies,
): Promise<TemplateVersionText> {
  const template = await storedTemplate(id, dependencies);
  const wanted = await versionOf(template, version, dependencies);
  const before = template.earlier.find((head) => head.version < version);
  const textBefore = before && (await dependencies.templates.earlierVersion(id, before.version))?.text;
  return { version, format: wanted.format, text: wanted.text, textBefore };
}

interface RestoreDependencies extends RecordDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'earlierVersion' | 'write'>;
}

/** Restores a version as a new one, so nothing of the history is lost. @throws PageProblem, StorageUnavailable */
export async function restoreTemplateVersion(
  { id, revision, version }: TemplateAt & { version: number },
  dependencies: RestoreDependencies,
): Promise<SavedTemplate> {
  const templateIndex = await dependencies.templates.templateIndex();
  const template = await templateAtRevision({ id, revision }, dependencies);
  if (version === template.version) return { id, revision };
  const { text, format } = await versionOf(template, version, dependencies);
  const problems = mistakesIn({ use: template.use, text, format });
  if (problems.length > 0) throw invalid(problems);
  const savedBy = await pseudonymOfCaller(dependencies);
  const restored = { text, format, savedAt: dependencies.now(), savedBy, restoredFrom: version };
  const revised = withNewVersion(template, restored);
  await storeTemplate(templateIndex, revised, dependencies);
  await recordChange(
    {
      action: `Restored version ${version} of template “${template.name}”`,
      changes: changeOfText(template, { text, format }),
    },
    dependencies,
  );
  return { id, revision: revised.template.revision };
}

async function versionOf(
  template: OwnTemplate,
  version: number,
  { templates }: { templates: Pick<TemplateStore, 'earlierVersion'> },
): Promise<TemplateVersion> {
  if (version === template.version) return { ...versionHead(template), text: template.text };
  const found = await templates.earlierVersion(template.id, version);
  if (found) return found;
  throw new PageProblem({
    kind: 'not-found',
    message: `Version ${version} is no longer kept: of each template, only the newest ${keptVersions} are.`,
  });
}
