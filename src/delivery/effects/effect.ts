import type { Configuration } from '../../configuration/configuration';
import type { IssueFacts } from '../../jira/issue-facts';
import type { SendToJira } from '../../jira/jira-http';
import type { Marker } from '../../jira/marker';
import type { Report } from '../../report/report';
import type { Session } from '../../session/session';
import type { RenderReport } from '../render-report-port';
import type { SessionTimes } from '../session-end';
import type { WriteResult } from '../write-result';

/** A session on its way into one issue. */
export interface Bringing {
  issueKey: string;
  /** The issue was created in this attempt: nothing of the app can be on it. */
  isNewIssue: boolean;
  /** The issue has another key than the one that it is known by. */
  wasMoved: boolean;
  session: Session;
  times: SessionTimes;
  configuration: Configuration;
  jira: SendToJira;
  render: RenderReport;
}

/** What an effect came to. */
export interface Effect {
  result: WriteResult;
  /** The report that was written. */
  report?: Report;
}

/** A session that is to be written to an issue of which more is known. */
export type BringingWithFacts = Bringing & { facts: IssueFacts };

/** By what the app knows again what it wrote. */
export function markerOf({ configuration, session }: Bringing): Marker {
  return { configurationId: configuration.id, lsid: session.lsid };
}
