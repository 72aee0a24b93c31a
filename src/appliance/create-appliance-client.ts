import type { Log } from '../failure/log';
import type { ApiInfo } from '../session/api-info';
import type { ApplianceClient } from '../session/appliance-client';
import { AnswerNotKnown, ReportRefused } from '../session/appliance-errors';
import type { ListAnswer, ListingWindow } from '../session/listing';
import type { SurveyKind } from '../session/session';
import type { WantedKey } from '../session/session-key';
import { requestAccessToken, type Credentials } from './access-token';
import { readApiInfo, commandRight } from './api-info-reader';
import { failureOf } from './appliance-answer';
import { fullCommandRight, readCommandAnswer } from './command-answer';
import { callAppliance, type ApplianceCall, type ApplianceConnection } from './authorised-call';
import type { SendHttp } from './http';
import { readLoggedIn } from './logged-in-reader';
import { reportingRight } from './reporting-answer';
import { readRepresentativeAccounts } from './representative-account-reader';
import { readSessionListing } from './session-listing-reader';
import { readSessionKey } from './session-key-reader';
import { readSessions } from './session-reader';
import { settleRefusal } from './settle-refusal';
import { readSurveyListing } from './survey-listing-reader';
import { readSurveyQuestions } from './survey-question-reader';
import { readExitSurveys } from './survey-reader';
import { TokenKeeper, type TokenStore } from './token-keeper';
import { maximumReportBytes } from './xml-document';

export type { ApplianceConnection } from './authorised-call';

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
const reportTimeout = 45_000;
const commandTimeout = 15_000;
const largestCommandAnswer = 1024 * 1024;

/** What may stand in a path without leading elsewhere. */
const accountId = /^[\w-]{1,64}$/;

/**
 * A client of one configuration's appliance. One plain session costs one call if a token is in the store. The
 * account's rights are remembered for as long as the client is used: it lives no longer than an invocation.
 */
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

  let known: ApiInfo | undefined;
  const apiInfo = async () => {
    known = readApiInfo(await text(apiInfoCall), host);
    return known;
  };
  const rights = async () => known ?? apiInfo();
  const read = async <T>(what: ApplianceCall, reader: (answer: string, host: string) => T): Promise<T> => {
    const answer = await text(what);
    try {
      return reader(answer, host);
    } catch (error) {
      throw error instanceof ReportRefused ? await settleRefusal(error, host, rights) : error;
    }
  };
  const list = async <Entry>(
    what: ApplianceCall,
    reader: (answer: string, host: string) => ListAnswer<Entry>,
  ): Promise<ListAnswer<Entry>> => {
    try {
      return await read(what, reader);
    } catch (error) {
      if (!(error instanceof AnswerNotKnown)) throw error;
      return { entries: [], unreadable: 0, unknownAnswer: error.said };
    }
  };

  return {
    async session(lsid) {
      const sessions = await read(report('SupportSession', { lsid }), readSessions);
      return sessions.find((session) => session.lsid === lsid.toLowerCase());
    },
    listing: (window) => list(report('SupportSessionListing', timesOf(window)), readSessionListing),
    surveys: (kind, lsid) => read(report(surveyReports[kind], { lsid, report_type: 'rep' }), readExitSurveys),
    surveysIn: (kind, window) => list(report(surveyReports[kind], surveysOf(window)), readSurveyListing),
    questionsIn: (kind, window) => list(report(surveyReports[kind], surveysOf(window)), readSurveyQuestions),
    apiInfo,
    loggedIn: async () => readLoggedIn(await text(loggedInCall), host),
    setExternalKey: async (lsid, externalKey) => {
      readCommandAnswer(await text(attributeCall(lsid, externalKey)), host, 'success');
    },
    createSessionKey: async (wanted) => readSessionKey(await text(keyCall(wanted)), host),
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
    timeout: reportTimeout,
    maxBytes: maximumReportBytes,
  };
}

function timesOf({ by, since, durationSeconds }: ListingWindow): ApplianceCall['parameters'] {
  return { [by]: Math.floor(since / 1000), duration: durationSeconds };
}

const surveyReports: Record<SurveyKind, string> = {
  customer: 'SupportCustExitSurvey',
  representative: 'SupportRepExitSurvey',
};

/** Queries by time want an `id`, which is whose surveys are reported; `all` has been seen in client code. */
function surveysOf(window: ListingWindow): ApplianceCall['parameters'] {
  return { ...timesOf(window), id: 'all', report_type: 'rep' };
}

const apiInfoCall: ApplianceCall = {
  path: '/api/command',
  parameters: { action: 'get_api_info' },
  right: commandRight,
  timeout: commandTimeout,
  maxBytes: largestCommandAnswer,
};

function keyCall({ queue, externalKey, lifetimeSeconds }: WantedKey): ApplianceCall {
  return {
    path: '/api/command',
    parameters: {
      action: 'generate_session_key',
      type: 'support',
      queue_id: queue,
      ttl: lifetimeSeconds,
      'session.custom.external_key': externalKey,
    },
    right: fullCommandRight,
    timeout: commandTimeout,
    maxBytes: largestCommandAnswer,
  };
}

function attributeCall(lsid: string, externalKey: string): ApplianceCall {
  return {
    path: '/api/command',
    parameters: { action: 'set_session_attributes', lsid, 'session.custom.external_key': externalKey },
    right: fullCommandRight,
    timeout: commandTimeout,
    maxBytes: largestCommandAnswer,
  };
}

const loggedInCall: ApplianceCall = {
  path: '/api/command',
  parameters: { action: 'get_logged_in_reps' },
  right: commandRight,
  timeout: commandTimeout,
  maxBytes: largestCommandAnswer,
};

function accountCall(suffix: string, parameters: ApplianceCall['parameters'] = {}): ApplianceCall {
  return {
    path: `/api/config/v1/user${suffix}`,
    parameters,
    right: 'Allow access to Configuration API',
    timeout: commandTimeout,
    maxBytes: largestCommandAnswer,
  };
}
