import type { AnsweredSurvey, ApplianceSession, SurveySubmitter } from '../appliance-session';
import { type ReportView, sessionXml } from '../report-xml';
import type { ApplianceSettings } from '../settings';
import { summaryRows } from '../xml/summary-xml';
import { exitSurveyXml } from '../xml/survey-xml';
import { flag, textElement, wrap } from '../xml/xml-text';
import { type ReportQuery, readReportQuery } from './report-query';
import { NothingFoundError, XmlApiError } from './xml-answer';

/** What the reports are made from. */
export interface ReportSource {
  readonly host: string;
  readonly settings: ApplianceSettings;
  /** Milliseconds by the appliance's clock. */
  readonly now: number;
  /** In the order in which they started. */
  readonly sessions: ReadonlyMap<string, ApplianceSession>;
  readonly endOf: (session: ApplianceSession) => number | undefined;
}

interface Report {
  readonly root: string;
  readonly write: (parameters: URLSearchParams, source: ReportSource) => string;
}

const reports: Readonly<Record<string, Report>> = {
  SupportSession: { root: 'session_list', write: writeSessions },
  SupportSessionListing: { root: 'session_summary_list', write: writeListing },
  SupportSessionSummary: { root: 'summary_list', write: writeSummary },
  SupportCustExitSurvey: { root: 'exit_survey_list', write: surveyWriter('customer') },
  SupportRepExitSurvey: { root: 'exit_survey_list', write: surveyWriter('representative') },
};

/** The report's root element, or `undefined` for a report that is not known. */
export function reportRoot(name: string): string | undefined {
  return Object.hasOwn(reports, name) ? reports[name]?.root : undefined;
}

/**
 * The markup inside the report's root.
 *
 * @throws XmlApiError if the request is wrong, NothingFoundError if nothing fits it.
 */
export function writeReport(name: string, parameters: URLSearchParams, source: ReportSource): string {
  const report = Object.hasOwn(reports, name) ? reports[name] : undefined;
  if (report === undefined) throw new XmlApiError('Invalid report type.');
  if (!source.settings.permissions.reporting) {
    throw new XmlApiError('The account does not have permission to run this report.');
  }
  return report.write(parameters, source);
}

function writeSessions(parameters: URLSearchParams, source: ReportSource): string {
  const found = find(readReportQuery(parameters), source);
  if (found.length === 0) throw new NothingFoundError('session');
  return found.map((session) => sessionXml(session, viewOf(session, source))).join('');
}

function writeListing(parameters: URLSearchParams, source: ReportSource): string {
  const found = find(timesOnly(parameters), source);
  if (found.length === 0) throw new NothingFoundError('session');
  const line = ({ lsid, externalKey, recorded }: ApplianceSession): string =>
    wrap('session_summary', textElement('external_key', externalKey), {
      lsid,
      has_recording: flag(recorded),
    });
  return found.map(line).join('\n');
}

function writeSummary(parameters: URLSearchParams, source: ReportSource): string {
  requireReportType(parameters, ['rep', 'team', 'site']);
  const found = find(timesOnly(parameters), source);
  if (found.length === 0) throw new NothingFoundError('session');
  return summaryRows(parameters.get('report_type') ?? '', found, source);
}

function surveyWriter(submitter: SurveySubmitter): Report['write'] {
  return (parameters, source) => {
    requireReportType(parameters, ['rep', 'team', 'site']);
    const query = readReportQuery(parameters);
    if (query.by !== 'lsid' && !parameters.has('id'))
      throw new XmlApiError('Missing required parameter: id.');
    const { surveyTimeAttribute } = source.settings;
    const wanted = (survey: AnsweredSurvey): boolean => survey.submitter === submitter;
    const surveys = find(query, source).flatMap((session) =>
      session.surveys.filter(wanted).map((survey) => exitSurveyXml(session, survey, surveyTimeAttribute)),
    );
    if (surveys.length === 0) throw new NothingFoundError('exit survey');
    return surveys.join('');
  };
}

function viewOf(session: ApplianceSession, source: ReportSource): ReportView {
  const { host, now, endOf, settings } = source;
  return { host, now, endedAt: endOf(session), fileDetails: settings.fileDetails };
}

/** These reports know no single sessions. */
function timesOnly(parameters: URLSearchParams): ReportQuery {
  const query = readReportQuery(parameters);
  if (query.by === 'lsid') throw new XmlApiError('Missing required parameter: start_date.');
  return query;
}

function requireReportType(parameters: URLSearchParams, allowed: readonly string[]): void {
  const type = parameters.get('report_type');
  if (type === null) throw new XmlApiError('Missing required parameter: report_type.');
  if (!allowed.includes(type)) throw new XmlApiError('Invalid report_type.');
}

/** `start_*` finds running sessions too, `end_*` only those whose end the reports show. */
function find(query: ReportQuery, source: ReportSource): ApplianceSession[] {
  if (query.by === 'lsid') {
    return [...new Set(query.lsids)].flatMap((lsid) => source.sessions.get(lsid) ?? []);
  }
  return [...source.sessions.values()].filter((session) => {
    const moment = query.by === 'start' ? session.startedAt : source.endOf(session);
    if (moment === undefined) return false;
    const seconds = Math.floor(moment / 1000);
    return seconds >= query.from && seconds <= query.until;
  });
}
