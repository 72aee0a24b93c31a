import type { WaitsFor } from '../delivery/waits-for';
import type { RunningStanding } from '../running-session/running-standing';
import type { InvitationApi } from './invitation/invitation-api';

/**
 * The contract between the pages on an issue and their resolver. The issue is the one that the platform vouches for: no
 * payload names one. Times are milliseconds since 1970.
 */
export interface IssueApi extends InvitationApi {
  /** The sessions of the issue, the last first, and the ways to start one. */
  readPanel: { payload: undefined; value: IssuePanel };
  /** Older sessions, from where the last page ended. */
  moreSessions: { payload: { cursor: string }; value: SessionPage };
  /** What runs on the issue, after the appliance was asked about what the app has not heard of for some minutes. */
  askRunning: { payload: undefined; value: RunningLine[] };
  /** A key with which a customer joins a session of the issue: the one that is valid already, or a new one. */
  createSessionKey: { payload: { configurationId: string }; value: SessionKey };
  /** Who is signed in on the appliance, those who are free first. */
  whoIsFree: { payload: { configurationId: string }; value: LoggedIn };
  /** Sessions that went to no issue and may belong here, and the caller's own on others, the last first. */
  findMissing: { payload: undefined; value: MissingSession[] };
  /** Sessions that run on the appliance and do not name this issue: some of them, the last first. */
  findRunning: { payload: { configurationId: string }; value: FoundRunning };
  /** Has a session that is on no issue written to this one. */
  bringIn: {
    payload: { configurationId: string; lsid: string };
    /** One that runs still comes when it has ended. */
    value: { isRunning: boolean };
  };
  /** Has a session of this issue written to another one, and what is here of it removed. */
  moveSession: {
    payload: { configurationId: string; lsid: string; to: string };
    value: { issueKey: string };
  };
}

export type IssueFunction = keyof IssueApi;

export interface IssuePanel extends SessionPage {
  issueKey: string;
  starts: StartWay[];
  /** Whether the caller may work on the issue: without that right they see its sessions and start none. */
  mayStart: boolean;
  /** The configurations whose sessions the caller may bring in, and move to other issues. */
  moves: { configurationId: string; name: string }[];
  /** Whether a configuration writes into the project of the issue. */
  hasConfiguration: boolean;
  /** Sessions whose end the app has not heard of, the latest news first. */
  running: RunningLine[];
}

/** A session that names the issue, and runs as far as the app has heard. */
export interface RunningLine {
  configurationId: string;
  lsid: string;
  standing: RunningStanding;
  startedAt?: number;
  /** Until when it is known to have run. */
  knownAt: number;
  /** Who is in it, and since when. */
  members: { type: 'customer' | 'representative'; name?: string; since: number; leads: boolean }[];
  /** Whether the appliance is to be asked about it. */
  isDue: boolean;
  /** The session's page on the appliance. */
  page: string;
}

export interface SessionPage {
  sessions: SessionLine[];
  /** Where the next page begins; absent if there is none. */
  cursor?: string;
}

/** What became of a session on the issue. */
export type SessionStanding =
  /** Its work log, or what else the configuration writes, is on the issue. */
  | 'written'
  /** The same, but a part of it needs a person. */
  | 'written-with-remarks'
  | 'waiting'
  | 'parked'
  /** Nothing is written, and nothing will be by itself. */
  | 'left-out';

export interface SessionLine {
  configurationId: string;
  lsid: string;
  standing: SessionStanding;
  /** Why, if not all of it is written. */
  cause?: string;
  waitsFor?: WaitsFor;
  /** How often it was tried, as far as that is on record. */
  attempts: number;
  startedAt?: number;
  endedAt?: number;
  /** When the app first heard of it. */
  heardAt?: number;
  /** Who led it, and how many others took part. */
  representative?: string;
  others: number;
  /** Whether the customer's survey is in, as the number that they chose. */
  rating?: number;
  workLogId?: string;
  /** The session's page on the appliance, for those who may sign in there. */
  page?: string;
}

/** Who was signed in at that time. */
export interface LoggedIn {
  at: number;
  representatives: { name: string; sessions: number }[];
  /** How many others there are. */
  more: number;
}

export interface FoundRunning {
  sessions: MissingSession[];
  /** How many others there are. */
  more: number;
}

/** A session that is missed on this issue. */
export interface MissingSession {
  configurationId: string;
  /** The name of the configuration. */
  configuration: string;
  lsid: string;
  representative?: string;
  startedAt?: number;
  endedAt?: number;
  /** Why it is on none. */
  cause?: string;
  /** Whether the caller took part, as far as their name tells. */
  isOwn: boolean;
  /** The key of the issue that it is on: it is moved from there. */
  on?: string;
}

/** How a session can be started with one of the configurations. */
export interface StartWay {
  configurationId: string;
  name: string;
  /** Opens the console of whoever follows it. */
  console?: { url: string; kind: 'desktop' | 'web' };
  /** For how many minutes a session key of it is valid; absent if it creates none. */
  keyMinutes?: number;
  /** Whether the customer can be invited with a key of it. */
  invites: boolean;
  /** Whether it tells who is free. */
  tellsWhoIsFree: boolean;
}

export interface SessionKey {
  /** Seven digits, which the customer types in. */
  shortKey: string;
  /** The link that does the same, as the appliance gave it. */
  url: string;
  expiresAt: number;
  /** Whether it was there already. */
  isReused: boolean;
}
