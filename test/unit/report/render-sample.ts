import { builtInTemplates } from '../../../src/report/built-in-templates';
import { renderReport, type ReportRequest } from '../../../src/report/render-report';
import type { TemplateCache } from '../../../src/report/render-template';
import type { Report } from '../../../src/report/report';
import type { Session } from '../../../src/session/session';

const cache: TemplateCache = new Map();

/** The report of the built-in template, in English and UTC, unless said otherwise. */
export function renderSample(session: Session, request: Partial<ReportRequest> = {}): Report {
  return renderReport({
    session,
    template: { text: builtInTemplates.WorkLog, format: 'rich' },
    locale: 'en-US',
    timeZone: 'UTC',
    cache,
    ...request,
  });
}

/** The report of an own template. */
export function renderRich(text: string, session: Session, request: Partial<ReportRequest> = {}): Report {
  return renderSample(session, { template: { text, format: 'rich' }, ...request });
}

export function renderPlain(text: string, session: Session, request: Partial<ReportRequest> = {}): Report {
  return renderSample(session, { template: { text, format: 'plain' }, ...request });
}
