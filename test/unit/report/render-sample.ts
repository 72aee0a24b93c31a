import { builtInTemplates } from '../../../src/report/built-in-templates';
import { compileTemplate, type TemplateCache } from '../../../src/report/compile-template';
import { renderReport, type ReportRequest } from '../../../src/report/render-report';
import type { Report } from '../../../src/report/report';
import type { ReportTemplate } from '../../../src/report/report-template';
import type { Session } from '../../../src/session/session';

const cache: TemplateCache = new Map();

/** A request with the text of a template. */
export interface TextRequest extends Omit<ReportRequest, 'template'> {
  template: ReportTemplate;
}

/** Compiles a template, once, and renders with it. */
export function renderWithText({ template, ...request }: TextRequest): Report {
  return renderReport({ ...request, template: compileTemplate(template, cache) });
}

/** The report of the built-in template, in English and UTC, unless said otherwise. */
export function renderSample(session: Session, request: Partial<TextRequest> = {}): Report {
  return renderWithText({
    session,
    template: { text: builtInTemplates.WorkLog, format: 'rich' },
    locale: 'en-US',
    timeZone: 'UTC',
    ...request,
  });
}

/** The report of an own template. */
export function renderRich(text: string, session: Session, request: Partial<TextRequest> = {}): Report {
  return renderSample(session, { template: { text, format: 'rich' }, ...request });
}

export function renderPlain(text: string, session: Session, request: Partial<TextRequest> = {}): Report {
  return renderSample(session, { template: { text, format: 'plain' }, ...request });
}
