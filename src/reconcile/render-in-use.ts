import type { Configuration, ConfigurationSettings } from '../configuration/configuration';
import { PolicyError } from '../failure/policy-error';
import type { Report } from '../report/report';
import { compiledBuiltIn } from '../report/built-in-template';
import type { CompiledTemplate } from '../report/compiled-template';
import type { ReportTemplate } from '../report/report-template';
import type { Session } from '../session/session';
import { builtInTemplateId, type OwnTemplate } from '../templates/own-template';
import { readOrUnreadable } from '../templates/read-or-unreadable';
import type { TemplateStore } from '../templates/template-store';
import type { RenderReport, RenderedReport } from './render-report-port';

export interface RenderDependencies {
  templates: Pick<TemplateStore, 'get' | 'getMany'>;
  /** Only own templates need compiling. @throws TemplateError */
  compile: (template: ReportTemplate) => Promise<CompiledTemplate>;
  /** @throws TemplateError */
  renderWith: (
    template: CompiledTemplate,
    session: Session,
    configuration: Configuration,
    limit?: number,
  ) => Report;
}

type OwnTemplates = Awaited<ReturnType<TemplateStore['getMany']>>;

/**
 * Renders one delivery's reports with the templates in use. Built-in ones cost no storage operation; if own ones
 * are named, one read fetches all of them, the first time that one is needed, and another one that is missing in it.
 */
export function renderInUse({ templates, compile, renderWith }: RenderDependencies): RenderReport {
  let reading: Promise<OwnTemplates> | undefined;
  return async (use, session, configuration, limit) => {
    const render = (template: CompiledTemplate) => renderWith(template, session, configuration, limit);
    const id = configuration.settings.templates[use];
    if (id === builtInTemplateId) return render(compiledBuiltIn(use));
    reading ??= templates.getMany(ownTemplateIds(configuration.settings));
    // A batch may lack what is there; without it the report would be another one for good.
    const own = (await reading).get(id) ?? (await readOrUnreadable(templates, id));
    return own === undefined || own instanceof PolicyError
      ? {
          ...render(compiledBuiltIn(use)),
          replaced: { kind: 'template', outcome: 'replaced', why: own?.message },
        }
      : renderOrFallBack(
          own,
          async () => render(await compile(own)),
          () => render(compiledBuiltIn(use)),
        );
  };
}

async function renderOrFallBack(
  own: OwnTemplate,
  renderOwn: () => Promise<Report>,
  renderBuiltIn: () => Report,
): Promise<RenderedReport> {
  try {
    return await renderOwn();
  } catch (error) {
    const why = error instanceof PolicyError ? error.message : 'It failed while being rendered.';
    return {
      ...renderBuiltIn(),
      replaced: { kind: 'template', outcome: 'replaced', name: own.name, why },
    };
  }
}

/** The own templates that a configuration names, each once. */
export function ownTemplateIds({ templates }: Pick<ConfigurationSettings, 'templates'>): string[] {
  return [...new Set(Object.values(templates))].filter((id) => id !== builtInTemplateId);
}
