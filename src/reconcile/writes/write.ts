import type { Configuration } from '../../configuration/configuration';
import type { IssueFacts, IssueStatus } from '../../jira/issue-facts';
import type { Marker } from '../../jira/marker';
import type { Report } from '../../report/report';
import type { Session } from '../../session/session';
import type { MatchingPorts } from '../issue/match-representatives';
import type { PlannedChange } from '../planned-change';
import type { ApplyPorts, Execution, ReadPorts, ShowExecution } from '../ports';
import type { Stage } from '../stage';
import type { SessionTimes } from '../session-end';
import type { KnownWorkLog } from '../session-to-reconcile';
import type { WriteResult } from '../write-result';

/** An issue that a session goes into. */
export interface Target {
  issueKey: string;
  origin: Origin;
  /** It was created in this attempt: nothing of the app can be on it. */
  isNew: boolean;
  /** It has another key than the one that it is known by. */
  wasMoved: boolean;
  /** It would be created: what would be known of it then, and a key that stands for its own. */
  toCome?: IssueFacts;
}

/**
 * Why a session goes into an issue: a person chose it, it was created for the session, the session names it and Jira
 * has told that it is there, or the session names it and nothing more is known.
 */
export type Origin = 'chosen' | 'created' | 'named' | 'claimed';

/** A session that is to be written. */
export interface SessionToWrite {
  session: Session;
  times: SessionTimes;
  configuration: Configuration;
  /** Absent: none. */
  knownWorkLogs?: readonly KnownWorkLog[];
}

/** A session on its way into one issue: by this it is known which writes are wanted. */
export interface PlanInput extends SessionToWrite {
  target: Target;
  /** The work log's report, if there is to be one. */
  workLog?: Report;
}

/** What a write has to know of the issue. One read, before the first write, serves all. */
export interface WriteNeeds {
  attachments?: boolean;
  assignee?: boolean;
  propertyKey?: string;
}

/** The issue as it is known when a write is planned. */
export interface IssueSoFar extends Target {
  /** If any write needs them. */
  facts?: IssueFacts;
  /** When they were, by this installation's clock. */
  readAt: number;
  /** What was done to it in this attempt. */
  results: readonly WriteResult[];
}

/** What a write is planned with. */
export type WritePorts = MatchingPorts & Pick<ReadPorts, 'render'>;

/** What its plan is applied with. */
export type WriteApplyPorts = Omit<ApplyPorts, 'sessionIssues'>;

/** What one issue is reconciled with. */
export type TargetPorts = WritePorts & { execution: Execution<WriteApplyPorts> };

/** What comes of a write. */
export interface Applied {
  results: readonly WriteResult[];
  /** In which the issue is then, if that has changed. */
  status?: IssueStatus;
  /** The issue's id, if Jira told it. */
  issueId?: string;
}

/**
 * One kind of write: what Jira shows is read, a plan is made of it, and the plan is applied.
 *
 * @typeParam Plan tells what comes of it as well, unless Jira refuses it
 */
export interface WriteDefinition<Shown, Plan extends Applied> {
  /** At which stage it fails. */
  stage: Stage;
  /** Absent: nothing. */
  needs?: WriteNeeds;
  /** Called just before the plan is made: what was written before may have changed what is shown. */
  read(issue: IssueSoFar, ports: WritePorts): Promise<Shown>;
  /** Pure. */
  plan(issue: IssueSoFar, shown: Shown): Plan;
  /** What the plan changes in Jira. Pure. */
  changes(plan: Plan, issue: IssueSoFar): readonly PlannedChange[];
  apply(plan: Plan, issue: IssueSoFar, ports: WriteApplyPorts): Promise<Applied>;
}

/** A write of which nobody needs to know what is shown and planned. */
export interface Write {
  stage: Stage;
  needs?: WriteNeeds;
  /** Reads and plans. */
  prepare(issue: IssueSoFar, ports: WritePorts): Promise<PreparedWrite>;
}

export interface PreparedWrite {
  /** What comes of it, unless Jira refuses it. */
  planned: Applied;
  /** What would be changed in Jira. */
  changes(): readonly PlannedChange[];
  /** @throws what `callJira` throws */
  apply(ports: WriteApplyPorts): Promise<Applied>;
}

/** A kind of write as one of several. */
export function write<Shown, Plan extends Applied>(definition: WriteDefinition<Shown, Plan>): Write {
  const { stage, needs } = definition;
  return {
    stage,
    needs,
    prepare: (issue, ports) =>
      definition.read(issue, ports).then((shown) => planned(definition, issue, shown)),
  };
}

function planned<Shown, Plan extends Applied>(
  definition: WriteDefinition<Shown, Plan>,
  issue: IssueSoFar,
  shown: Shown,
): PreparedWrite {
  const plan = definition.plan(issue, shown);
  return {
    planned: plan,
    changes: () => definition.changes(plan, issue),
    apply: definition.apply.bind(definition, plan, issue),
  };
}

/** Shows a write in place of applying it. */
export function shown(write: PreparedWrite, { show }: ShowExecution): Applied {
  write.changes().forEach(show);
  return write.planned;
}

/** The writes of one kind that a session asks for; none if the settings do not want it. */
export type WritesOfKind = (input: PlanInput) => readonly Write[];

/** By what the app knows again what it wrote. */
export function markerOf({ configuration, session }: SessionToWrite): Marker {
  return { configurationId: configuration.id, lsid: session.lsid };
}
