import type { JiraRequest, JiraResponse, SendToJira } from './jira-http';

/** The key that an issue has which would be created. */
export const issueToCome = 'NEW-ISSUE';

/** Jira for a rehearsal: what is read is read, what would be written is noted. */
export interface RehearsedJira {
  send: SendToJira;
  /** Every call in order, those that only read included. */
  calls: RehearsedCall[];
}

export interface RehearsedCall {
  request: JiraRequest;
  /** False: it was noted only. */
  isMade: boolean;
}

/**
 * Wraps Jira so that nothing is changed. A call that would change something is answered as Jira would where all goes
 * well; an issue that would be created is empty.
 */
export function rehearseJira(send: SendToJira): RehearsedJira {
  const calls: RehearsedCall[] = [];
  return {
    calls,
    send: async (request) => {
      const isMade = request.method === 'GET' && !isAboutIssueToCome(request);
      calls.push({ request, isMade });
      if (isMade) return send(request);
      return request.method === 'GET' ? answer(emptyIssue) : answer(writtenBy(request));
    },
  };
}

function isAboutIssueToCome({ path }: JiraRequest): boolean {
  return path.split(/[/?]/).includes(issueToCome);
}

const nothingYet = '0';

/** What Jira's answers to writing have in common: the id of what was written, and the issue's where that is it. */
const written = {
  id: nothingYet,
  key: issueToCome,
  issueId: nothingYet,
  issueKey: issueToCome,
};

/** Attachments are answered as a list. */
function writtenBy({ path }: JiraRequest): unknown {
  return /\/attachments(\?|$)/.test(path) ? [written] : written;
}

/** What is on it, whatever part of it is asked for. */
const emptyIssue = {
  ...written,
  fields: {},
  properties: {},
  worklogs: [],
  comments: [],
  transitions: [],
  total: 0,
  startAt: 0,
  maxResults: 100,
};

function answer(body: unknown): JiraResponse {
  return { status: 200, header: () => undefined, json: () => Promise.resolve(body) };
}
