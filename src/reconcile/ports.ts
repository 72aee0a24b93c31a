import type { SendToJira } from '../jira/jira-http';
import type { RepresentativeStore } from '../jira/representative-store';
import type { ApplianceClient } from '../session/appliance-client';
import type { SessionIssueStore } from './issue/session-issue-store';
import type { PlannedChange } from './planned-change';
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

/** What becomes of a plan: a delivery applies it, a dry run shows it. */
export type Execution<Ports = ApplyPorts> = { kind: 'apply'; ports: Ports } | ShowExecution;

export interface ShowExecution {
  kind: 'show';
  show: (change: PlannedChange) => void;
}

export interface ReconcilePorts extends ReadPorts {
  execution: Execution;
}

/** The ports of a delivery. */
export function applying(ports: ReadPorts & ApplyPorts): ReconcilePorts {
  return { ...ports, execution: { kind: 'apply', ports } };
}

/** The ports of a dry run. Nothing can be stored with them. */
export function showing(ports: ReadPorts, show: ShowExecution['show']): ReconcilePorts {
  return { ...ports, execution: { kind: 'show', show } };
}

/** The same, with another way to render. */
export function withRender({ execution, ...ports }: ReconcilePorts, render: RenderReport): ReconcilePorts {
  if (execution.kind === 'show') return { ...ports, render, execution };
  return { ...ports, render, execution: { kind: 'apply', ports: { ...execution.ports, render } } };
}
