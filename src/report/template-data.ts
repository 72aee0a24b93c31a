import type { InvitationRoot } from './invitation-data';
import type { ReportData } from './report-data';

/** What a template sees: of a session, or of an invitation to one. */
export type TemplateData = ReportData | InvitationRoot;
