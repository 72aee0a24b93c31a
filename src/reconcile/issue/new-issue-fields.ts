import type { Configuration } from '../../configuration/configuration';
import { sessionValues, type FieldMapping } from '../../configuration/issue-creation';
import { markLineLength, withMark } from '../../jira/create-request';
import type { Marker } from '../../jira/marker';
import type { Session } from '../../session/session';
import { atStage } from '../outcome';
import type { RenderReport } from '../render-report-port';
import type { SessionTimes } from '../session-end';
import { fieldValue } from './field-value';
import { sessionContent } from './session-values';
import { shortened } from './shortened';

/** A session for which an issue is to be created. */
export interface SessionWithoutIssue {
  session: Session;
  times: SessionTimes;
  configuration: Configuration;
  marker: Marker;
}

/** In UTF-16 units. Jira takes 255, though its message says “less than 255 characters”. */
const longestSummary = 255;

/** What a template has to leave room for in a description of 32,767 characters. */
const longestDescription = 32_767 - markLineLength;

/**
 * The fields of the session's issue: those that the configuration maps, and summary and description from their
 * templates. Of the session nothing is interpreted: it stands in texts only.
 *
 * @throws StageFailure if a template fails
 */
export async function newIssueFields(
  { session, times, configuration, marker }: SessionWithoutIssue,
  render: RenderReport,
): Promise<Record<string, unknown>> {
  const { issueCreation, timeZone } = configuration.settings;
  const mapped = issueCreation.fields.map((mapping): [string, unknown] => [
    mapping.fieldId,
    valueOf(mapping, session, times, timeZone),
  ]);
  const summary = await atStage('report', () => render('issueSummary', session, configuration));
  const description = await atStage('report', () =>
    render('issueDescription', session, configuration, longestDescription),
  );
  return {
    ...Object.fromEntries(mapped.filter(([, value]) => value !== undefined)),
    summary: summaryOf(summary.text),
    description: issueCreation.mode === 'request' ? withMark(description.adf, marker) : description.adf,
  };
}

function valueOf(mapping: FieldMapping, session: Session, times: SessionTimes, timeZone: string): unknown {
  const { type, source, values } = mapping;
  if (source === 'constant') return fieldValue(type, { texts: values }, timeZone);
  const value = sessionValues.find((name) => name === values[0]);
  const content = value && sessionContent(value, session, times);
  return content && fieldValue(type, content, timeZone);
}

/** A summary is one line, and never empty. */
function summaryOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return shortened(line === '' ? 'Remote support session' : line, longestSummary);
}

/** The names of the mapped fields by their ids, as they were chosen. */
export function fieldNames({ settings }: Configuration): ReadonlyMap<string, string> {
  const { fields } = settings.issueCreation;
  return new Map(fields.flatMap(({ fieldId, name }) => (name === '' ? [] : [[fieldId, name] as const])));
}
