import type { ReportUse } from '../report/template-use';
import type { RenderedReport, RenderReport } from './render-report-port';
import type { TemplateResult } from './write-result';

/** Renders the reports of one session, each once for all its issues. */
export interface RenderOnce {
  render: RenderReport;
  /** What the reports so far have to say about themselves, each of it once. */
  replaced(): TemplateResult[];
}

/** Keeps what `render` has rendered. A whole report is not kept: it may be too large for that. */
export function renderOnce(render: RenderReport): RenderOnce {
  const rendered = new Map<ReportUse, Promise<RenderedReport>>();
  const replaced = new Map<string, TemplateResult>();
  const noting: RenderReport = async (...request) => {
    const report = await render(...request);
    if (report.replaced) replaced.set(JSON.stringify(report.replaced), report.replaced);
    return report;
  };
  return {
    render(use, session, configuration, limit) {
      if (limit !== undefined) return noting(use, session, configuration, limit);
      const known = rendered.get(use) ?? noting(use, session, configuration);
      rendered.set(use, known);
      return known;
    },
    replaced: () => [...replaced.values()],
  };
}
