import type { Configuration } from '../../configuration/configuration';
import { StoredValueUnreadable } from '../../failure/platform-errors';
import { PolicyError } from '../../failure/policy-error';
import { compiledInvitation } from '../../report/built-in-invitation';
import type { CompiledTemplate } from '../../report/compiled-template';
import type { FormatMemory } from '../../report/display-format';
import type { Invitation } from '../../report/invitation-data';
import { renderInvitation } from '../../report/render-invitation';
import type { Report } from '../../report/report';
import type { ReportTemplate } from '../../report/report-template';
import { builtInTemplateId } from '../../templates/own-template';
import { readOrUnreadable } from '../../templates/read-or-unreadable';
import type { TemplateStore } from '../../templates/template-store';
import type { ReplacedTemplate } from './invitation-api';

interface RenderDependencies {
  templates: Pick<TemplateStore, 'get'>;
  /** Only own templates need compiling. @throws TemplateError */
  compile: (template: ReportTemplate) => Promise<CompiledTemplate>;
  formats: FormatMemory;
}

export interface RenderedInvitation {
  report: Report;
  replaced?: ReplacedTemplate;
}

/**
 * Renders an invitation with the template that the configuration names. If that cannot be used, the built-in one
 * takes its place. An own template costs one storage read.
 *
 * @throws TemplateError if the built-in template fails, StorageUnavailable
 */
export async function renderInvitationInUse(
  invitation: Invitation,
  { settings: { templates: chosen, locale, timeZone } }: Configuration,
  { templates, compile, formats }: RenderDependencies,
): Promise<RenderedInvitation> {
  const render = (template: CompiledTemplate) =>
    renderInvitation({ invitation, template, locale, timeZone, formats });
  const builtIn = (replaced?: ReplacedTemplate) => ({
    report: render(compiledInvitation()),
    replaced,
  });
  if (chosen.invitation === builtInTemplateId) return builtIn();
  const own = await readOrUnreadable(templates, chosen.invitation);
  if (own === undefined) return builtIn({ why: 'It no longer exists.' });
  if (own instanceof StoredValueUnreadable) return builtIn({ why: own.message });
  try {
    return { report: render(await compile(own)) };
  } catch (error) {
    const why = error instanceof PolicyError ? error.message : 'It failed while being rendered.';
    return builtIn({ name: own.name, why });
  }
}
