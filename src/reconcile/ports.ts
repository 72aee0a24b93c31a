import type { SendToJira } from '../jira/jira-http';
import type { RepresentativeStore } from '../jira/representative-store';
import type { ApplianceClient } from '../session/appliance-client';
import type { SessionIssueStore } from './issue/session-issue';
import type { RenderReport } from './render-report-port';

/** What a session, and what Jira shows of it, is read with. */
export interface ReadPorts {
  appliance: Pick<ApplianceClient, 'session' | 'surveys' | 'representativeAccount'>;
  jira: SendToJira;
  render: RenderReport;
  sessionIssues: Pick<SessionIssueStore, 'get'>;
  representatives: Pick<RepresentativeStore, 'read'>;
  now: () => number;
}

/** What a plan is applied with. */
export interface ApplyPorts {
  jira: SendToJira;
  render: RenderReport;
  sessionIssues: SessionIssueStore;
  representatives: Pick<RepresentativeStore, 'keepMatch' | 'replaceUnmatched'>;
  now: () => number;
}

/** Reads, and applies what is planned. */
export interface ReconcilePorts extends ReadPorts {
  apply: ApplyPorts;
}

/** The ports of who may do both. */
export function withApply(ports: ReadPorts & ApplyPorts): ReconcilePorts {
  return { ...ports, apply: ports };
}
