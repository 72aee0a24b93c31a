import { createdIssues } from '../../scenarios/support/created-issues';
import { day } from '../durations';
import { appWorkLogsOf } from './app-work-logs';
import type { JudgedRun } from './judged-run';

/** What a run consisted of. */
export interface Figures {
  sessions: number;
  /** Requests that the appliance sent, repeated ones included. */
  events: number;
  workLogs: number;
  /** Issues that the app has created. */
  created: number;
  /** Issues that people have chosen, and were told so. */
  chosen: number;
  parked: number;
  invocations: number;
  /** Faults that struck an operation of the app. */
  faults: number;
  kills: number;
  virtualDays: number;
}

export const noFigures: Figures = {
  sessions: 0,
  events: 0,
  workLogs: 0,
  created: 0,
  chosen: 0,
  parked: 0,
  invocations: 0,
  faults: 0,
  kills: 0,
  virtualDays: 0,
};

export function figuresOf(
  { stand, played, choices, accepted, operations, observation, startedAt }: JudgedRun,
  parked: number,
): Figures {
  const failedCalls = stand.appliance.calls.filter(({ status }) => status !== 200).length;
  const disturbedCalls = stand.jira.calls.filter(({ fault }) => fault !== undefined).length;
  return {
    sessions: played.length,
    events: accepted.sent,
    workLogs: appWorkLogsOf(stand).length,
    created: createdIssues(stand).length,
    chosen: choices.made,
    parked,
    invocations: observation.invocations,
    faults: operations.struck + failedCalls + disturbedCalls,
    kills: operations.kills,
    virtualDays: (Date.now() - startedAt) / day,
  };
}

export function addFigures(one: Figures, other: Figures): Figures {
  return {
    sessions: one.sessions + other.sessions,
    events: one.events + other.events,
    workLogs: one.workLogs + other.workLogs,
    created: one.created + other.created,
    chosen: one.chosen + other.chosen,
    parked: one.parked + other.parked,
    invocations: one.invocations + other.invocations,
    faults: one.faults + other.faults,
    kills: one.kills + other.kills,
    virtualDays: one.virtualDays + other.virtualDays,
  };
}
