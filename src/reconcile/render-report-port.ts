import type { Configuration } from '../configuration/configuration';
import type { Report } from '../report/report';
import type { ReportUse } from '../report/template-use';
import type { Session } from '../session/session';
import type { TemplateResult } from './write-result';

/** A report, and what an administrator should know about how it came about. */
export interface RenderedReport extends Report {
  /** If it was not written with the template that the configuration names. */
  replaced?: TemplateResult;
}

/**
 * Renders what is written about a session, with the template that the configuration names for that use. An own
 * template that cannot be used costs no session: the built-in one takes its place, and the report says so.
 *
 * @param limit most characters, if the usual limit is not meant
 * @throws TemplateError if the built-in template fails, StorageUnavailable
 */
export type RenderReport = (
  use: ReportUse,
  session: Session,
  configuration: Configuration,
  limit?: number,
) => Promise<RenderedReport>;
