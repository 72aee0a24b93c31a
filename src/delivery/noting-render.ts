import type { RenderReport } from './render-report-port';

/**
 * Renders as `render` does, and keeps what a report has to say about itself, such as that another template had to be
 * used.
 */
export function notingRender(render: RenderReport, notes: Set<string>): RenderReport {
  return async (...request) => {
    const report = await render(...request);
    if (report.note !== undefined) notes.add(report.note);
    return report;
  };
}
