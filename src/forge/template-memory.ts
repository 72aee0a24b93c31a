import type { CompiledTemplate } from '../report/compiled-template';
import { RecentTemplates } from '../report/recent-templates';
import type { ReportTemplate } from '../report/report-template';

/** For all kept templates together. Compiled, each character takes some 90 bytes. */
const mostCharacters = 400_000;

/**
 * Besides formats (`format-memory.ts`) the only thing that a warm process keeps between its invocations, which may
 * serve several customers: compiling a template takes longer than rendering most sessions with it. It is safe to share.
 * The key is the hash of a template's whole text, and the value holds nothing else: whoever finds it already had the
 * text.
 */
const compiledTemplates = new RecentTemplates(50, mostCharacters);

/**
 * Compiles an own template, or takes it from memory.
 *
 * @throws TemplateError with line and column
 */
export async function compileOwnTemplate(template: ReportTemplate): Promise<CompiledTemplate> {
  // Handlebars' compiler is in the bundle, but not run before the first own template needs it.
  const { compileTemplate } = await import(/* webpackMode: "eager" */ '../report/compile-template');
  return compileTemplate(template, compiledTemplates);
}
