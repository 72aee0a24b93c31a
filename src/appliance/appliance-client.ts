import type { Log } from '../failure/log';
import { requestAccessToken, type Credentials } from './access-token';
import { readApiInfo, commandRight, type ApiInfo } from './api-info-reader';
import { failureOf } from './appliance-answer';
import { callAppliance, type ApplianceCall, type ApplianceConnection } from './authorised-call';
import type { SendHttp } from './http';
import { readRepresentativeAccounts, type RepresentativeAccount } from './representative-account';
import { reportingRight } from './reporting-answer';
import type { ExitSurvey, Session } from './session';
import { readSessionListing, type ListedSession } from './session-listing-reader';
import { readSessions } from './session-reader';
import { readExitSurveys } from './survey-reader';
import { TokenKeeper, type TokenStore } from './token-keeper';
import { maximumReportBytes } from './xml-document';

export type { ApplianceConnection } from './authorised-call';

/** Which sessions a listing holds. */
export interface ListingWindow {
  /** `end_time`: closed sessions that ended in the window. `start_time`: also those that still run. */
  by: 'end_time' | 'start_time';
  /** Milliseconds since 1970 UTC by the appliance's clock, inclusive; rounded down to the second. */
  since: number;
  /** 0 reaches to the present. */
  durationSeconds: number;
}

/**
 * What the app asks an appliance. Every method throws only `PolicyError`s: those of `callAppliance` and of the
 * reader of its answer; and what the token store throws.
 */
export interface ApplianceClient {
  /** The session, or `undefined` where the report does not hold it (yet). */
  session(lsid: string): Promise<Session | undefined>;
  listing(window: ListingWindow): Promise<ListedSession[]>;
  customerSurveys(lsid: string): Promise<ExitSurvey[]>;
  representativeSurveys(lsid: string): Promise<ExitSurvey[]>;
  /** The customers' surveys of all sessions of a window. */
  customerSurveysIn(window: ListingWindow): Promise<ExitSurvey[]>;
  /** The representatives' surveys of all sessions of a window. */
  representativeSurveysIn(window: ListingWindow): Promise<ExitSurvey[]>;
  apiInfo(): Promise<ApiInfo>;
  /** The account by its id, else by its user name; `undefined` where there is none. */
  representativeAccount(wanted: {
    id?: string;
    username?: string;
  }): Promise<RepresentativeAccount | undefined>;
}

export interface ApplianceClientDependencies {
  send: SendHttp;
  tokens: TokenStore;
  /** Read only when a new token is needed. */
  credentials: () => Promise<Credentials>;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

/** A report of 50,000 events takes the appliance a while; the queue's consumer has 900 seconds. */
const reportTimeoutMs = 45_000;
const commandTimeoutMs = 15_000;
const largestCommandAnswer = 1024 * 1024;

/** What may stand in a path without leading elsewhere. */
const accountId = /^[\w-]{1,64}$/;

/** A client of one configuration's appliance. One plain session costs one call where a token is in the store. */
export function createApplianceClient(
  { send, tokens, credentials, now, log }: ApplianceClientDependencies,
  connection: ApplianceConnection,
): ApplianceClient {
  const { host, configurationId } = connection;
  const request = async () => requestAccessToken(send, host, await credentials(), now());
  const keeper = new TokenKeeper(configurationId, { tokens, request, now, log });
  const call = (what: ApplianceCall) => callAppliance(what, connection, { send, keeper, now });

  const text = async (what: ApplianceCall) => {
    const response = await call(what);
    if (response.status !== 200) throw failureOf(response, host, now());
    return response.text();
  };
  const accounts = async (what: ApplianceCall) => {
    const response = await call(what);
    return response.status === 404 ? [] : readRepresentativeAccounts(await response.text(), host);
  };

  return {
    async session(lsid) {
      const sessions = readSessions(await text(report('SupportSession', { lsid })), host);
      return sessions.find((session) => session.lsid === lsid.toLowerCase());
    },
    async listing(window) {
      return readSessionListing(await text(report('SupportSessionListing', timesOf(window))), host);
    },
    async customerSurveys(lsid) {
      const parameters = { lsid, report_type: 'rep' };
      return readExitSurveys(await text(report('SupportCustExitSurvey', parameters)), host);
    },
    async representativeSurveys(lsid) {
      const parameters = { lsid, report_type: 'rep' };
      return readExitSurveys(await text(report('SupportRepExitSurvey', parameters)), host);
    },
    async customerSurveysIn(window) {
      return readExitSurveys(await text(report('SupportCustExitSurvey', surveysOf(window))), host);
    },
    async representativeSurveysIn(window) {
      return readExitSurveys(await text(report('SupportRepExitSurvey', surveysOf(window))), host);
    },
    async apiInfo() {
      return readApiInfo(await text(apiInfoCall), host);
    },
    async representativeAccount({ id, username }) {
      if (id !== undefined && accountId.test(id)) {
        const [account] = await accounts(accountCall(`/${id}`));
        if (account) return account;
      }
      if (username === undefined) return undefined;
      const named = await accounts(accountCall('', { username }));
      return named.find((account) => account.username?.toLowerCase() === username.toLowerCase());
    },
  };
}

function report(name: string, parameters: ApplianceCall['parameters']): ApplianceCall {
  return {
    path: '/api/reporting',
    parameters: { generate_report: name, ...parameters },
    right: reportingRight,
    timeoutMs: reportTimeoutMs,
    maxBytes: maximumReportBytes,
  };
}

function timesOf({ by, since, durationSeconds }: ListingWindow): ApplianceCall['parameters'] {
  return { [by]: Math.floor(since / 1000), duration: durationSeconds };
}

/** Queries by time want an `id`, which is whose surveys are reported; `all` has been seen in client code. */
function surveysOf(window: ListingWindow): ApplianceCall['parameters'] {
  return { ...timesOf(window), id: 'all', report_type: 'rep' };
}

const apiInfoCall: ApplianceCall = {
  path: '/api/command',
  parameters: { action: 'get_api_info' },
  right: commandRight,
  timeoutMs: commandTimeoutMs,
  maxBytes: largestCommandAnswer,
};

function accountCall(suffix: string, parameters: ApplianceCall['parameters'] = {}): ApplianceCall {
  return {
    path: `/api/config/v1/user${suffix}`,
    parameters,
    right: 'Allow access to Configuration API',
    timeoutMs: commandTimeoutMs,
    maxBytes: largestCommandAnswer,
  };
}
