import type { RenderReport } from './render-report-port';
import type { TemplateResult } from './write-result';

/**
 * Renders as `render` does, and keeps what a report has to say about itself, such as that another template had to be
 * used. Each of it once.
 */
export function notingRender(render: RenderReport, told: Map<string, TemplateResult>): RenderReport {
  return async (...request) => {
    const report = await render(...request);
    const { replaced } = report;
    if (replaced) told.set(JSON.stringify(replaced), replaced);
    return report;
  };
}
