import type { Session } from '../appliance/session';
import type { Configuration } from '../configuration/configuration';
import type { Report } from '../report/report';
import type { TemplateUse } from '../report/template-use';

/**
 * Renders what is written about a session, with the template that the configuration names for that use.
 *
 * @param limit most characters, where the usual limit is not meant
 * @throws TemplateError
 */
export type RenderReport = (
  use: TemplateUse,
  session: Session,
  configuration: Configuration,
  limit?: number,
) => Promise<Report>;
