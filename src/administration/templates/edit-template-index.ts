import { builtInTemplate } from '../../report/template-use';
import {
  headOf,
  type OwnTemplate,
  type TemplateHead,
  type TemplateIndex,
} from '../../templates/own-template';
import { storedTemplateIndex } from '../../templates/read-template-index';
import { templateHash } from '../../templates/template-hash';
import type { TemplateChange, TemplateStore } from '../../templates/template-store';
import { PageProblem } from '../../resolver/page-problem';
import { bytesOf, largestValueBytes } from '../storable-size';
import type { TemplateAt } from './templates-api';

/** The template does not exist (any more). */
export function templateNotFound(): PageProblem {
  return new PageProblem({
    kind: 'not-found',
    message: 'This template no longer exists. Another administrator may have deleted it.',
  });
}

/** What it takes to read a template. */
export interface StoredTemplateDependencies {
  templates: Pick<TemplateStore, 'get'>;
}

/** The template as it is stored, whatever its revision. @throws PageProblem, StorageUnavailable */
export async function storedTemplate(
  id: string,
  { templates }: StoredTemplateDependencies,
): Promise<OwnTemplate> {
  const template = await templates.get(id);
  if (!template) throw templateNotFound();
  return template;
}

/** The template, if it still has the revision that the change starts from. @throws PageProblem, StorageUnavailable */
export async function templateAtRevision(
  { id, revision }: TemplateAt,
  dependencies: StoredTemplateDependencies,
): Promise<OwnTemplate> {
  const template = await storedTemplate(id, dependencies);
  if (template.revision === revision) return template;
  throw new PageProblem({
    kind: 'stale',
    message: 'Another administrator changed this template since you opened it. Nothing was stored.',
    changes: [],
  });
}

/** Stores a template and its entry in the template index. @throws PageProblem, StorageUnavailable */
export async function storeTemplate(
  templateIndex: TemplateIndex,
  change: Omit<TemplateChange, 'templateIndex'>,
  { templates }: { templates: Pick<TemplateStore, 'write'> },
): Promise<void> {
  const next = templateIndexWith(templateIndex, headOf(change.template));
  if (bytesOf(change.template) > largestValueBytes || bytesOf(storedTemplateIndex(next)) > largestValueBytes)
    throw tooLarge();
  if (!(await templates.write({ ...change, templateIndex: next }, templateIndex.revision)))
    throw templatesChangedMeanwhile();
}

/** Two changes at the same moment. Nothing of this one was stored. */
export function templatesChangedMeanwhile(): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: 'Another administrator changed a template at the same moment. Nothing was stored.',
    advice: 'Try again.',
  });
}

/** Whether the built-in template has changed since this one was copied from it. */
export function isBuiltInChanged({ use, builtInHash }: TemplateHead): boolean {
  return builtInHash !== undefined && builtInHash !== templateHash(builtInTemplate(use));
}

function templateIndexWith(index: TemplateIndex, head: TemplateHead): TemplateIndex {
  const others = index.templates.filter(({ id }) => id !== head.id);
  return { ...index, revision: index.revision + 1, templates: [...others, head] };
}

function tooLarge(): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: 'This would be larger than the platform can store. Nothing was stored.',
    advice: 'Shorten the template, or delete one that is not needed.',
  });
}
