import * as v from 'valibot';
import { requiredText } from '../../configuration/setting-fields';
import { builtInTemplate, type TemplateUse } from '../../report/template-use';
import {
  longestTemplateName,
  maximumTemplates,
  type OwnTemplate,
  type TemplateIndex,
} from '../../templates/own-template';
import { templateHash } from '../../templates/template-hash';
import type { TemplateStore } from '../../templates/template-store';
import { withNewVersion } from '../../templates/template-versions';
import type { FieldChange, FieldProblem } from '../../resolver/page-answer';
import { pseudonymOfCaller } from '../personal-data/pseudonyms-of';
import { fieldProblems, invalid } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import { mistakesIn } from './check-template';
import { storeTemplate, templateAtRevision, templatesChangedMeanwhile } from './edit-template-index';
import { changeOfText, formatWords, useWords } from './template-words';
import type { SavedTemplate, SaveTemplate } from './templates-api';

interface SaveDependencies extends RecordDependencies {
  templates: Pick<TemplateStore, 'templateIndex' | 'get' | 'write'>;
}

const nameSchema = requiredText('Name', longestTemplateName);

/** Creates or changes a template. @throws PageProblem, StorageUnavailable */
export async function saveTemplate(
  payload: SaveTemplate,
  dependencies: SaveDependencies,
): Promise<SavedTemplate> {
  const typed = { ...payload, text: withLineFeeds(payload.text) };
  const name = checkedName(typed);
  const problems = [...formatProblem(typed), ...mistakesIn(typed)];
  if (problems.length > 0) throw invalid(problems);
  const templateIndex = await dependencies.templates.templateIndex();
  refuseSameName(templateIndex, { ...typed, name });
  const before =
    typed.id === undefined
      ? undefined
      : await templateAtRevision({ id: typed.id, revision: typed.revision ?? 0 }, dependencies);
  if (!before) return create({ ...typed, name }, templateIndex, dependencies);
  return change(before, { ...typed, name }, templateIndex, dependencies);
}

async function create(
  { name, use, format, text, isCopyOfBuiltIn }: SaveTemplate,
  templateIndex: TemplateIndex,
  dependencies: SaveDependencies,
): Promise<SavedTemplate> {
  if (templateIndex.templates.length + templateIndex.unreadable.length >= maximumTemplates) {
    throw invalid([
      { path: 'name', message: `There can be ${maximumTemplates} templates. Delete one first.` },
    ]);
  }
  const { now, newId } = dependencies;
  const template: OwnTemplate = {
    id: newId(),
    revision: 1,
    version: 1,
    name,
    use,
    format,
    text,
    savedAt: now(),
    savedBy: await pseudonymOfCaller(dependencies),
    builtInHash: isCopyOfBuiltIn ? templateHash(builtInTemplate(use)) : undefined,
    earlier: [],
  };
  await storeTemplate(templateIndex, { template, dropped: [] }, dependencies);
  await recordChange(
    {
      action: `Added template “${name}”`,
      changes: [
        { path: 'use', label: 'Written into', before: '', after: useWords[use] },
        { path: 'format', label: 'Format', before: '', after: formatWords[format] },
      ],
    },
    dependencies,
  );
  return { id: template.id, revision: 1 };
}

async function change(
  before: OwnTemplate,
  { name, use, format, text }: SaveTemplate,
  templateIndex: TemplateIndex,
  dependencies: SaveDependencies,
): Promise<SavedTemplate> {
  if (use !== before.use) throw invalid([{ path: 'use', message: useIsFixed(before.use) }]);
  const changes = [...changeOfName(before.name, name), ...changeOfText(before, { format, text })];
  if (changes.length === 0) return { id: before.id, revision: before.revision };
  const isNewText = text !== before.text || format !== before.format;
  const savedAt = dependencies.now();
  const revised = isNewText
    ? withNewVersion(
        { ...before, name },
        { text, format, savedAt, savedBy: await pseudonymOfCaller(dependencies) },
      )
    : { template: { ...before, name, revision: before.revision + 1 }, dropped: [] };
  refuseOlderTemplateIndex(templateIndex, before);
  await storeTemplate(templateIndex, revised, dependencies);
  await recordChange({ action: `Changed template “${before.name}”`, changes }, dependencies);
  return { id: before.id, revision: revised.template.revision };
}

/** The template index was read before the template. If they differ, somebody saved in between. */
function refuseOlderTemplateIndex({ templates }: TemplateIndex, { id, revision }: OwnTemplate): void {
  if (!templates.some((head) => head.id === id && head.revision === revision))
    throw templatesChangedMeanwhile();
}

function checkedName({ name }: SaveTemplate): string {
  const reading = v.safeParse(nameSchema, name);
  if (reading.success) return reading.output;
  throw invalid(fieldProblems(reading.issues).map(({ message }) => ({ path: 'name', message })));
}

function refuseSameName({ templates }: TemplateIndex, { id, name, use }: SaveTemplate): void {
  const isTaken = templates.some(
    (other) => other.id !== id && other.use === use && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken || name.toLowerCase() === 'built-in') {
    throw invalid([{ path: 'name', message: 'Another template has this name. Choose another.' }]);
  }
}

/** A summary is one line of text in Jira, which shows markup as it is written. */
function formatProblem({ use, format }: SaveTemplate): FieldProblem[] {
  const isMarkup = use === 'issueSummary' && format === 'rich';
  return isMarkup ? [{ path: 'format', message: 'The summary of an issue can only be plain text.' }] : [];
}

function changeOfName(before: string, after: string): FieldChange[] {
  return before === after ? [] : [{ path: 'name', label: 'Name', before, after }];
}

function useIsFixed(use: TemplateUse): string {
  return `This template is written into the ${useWords[use].toLowerCase()}. Make a copy to use its text elsewhere.`;
}

/** Files from Windows end their lines with two characters, and one of them would be visible in plain text. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
}
