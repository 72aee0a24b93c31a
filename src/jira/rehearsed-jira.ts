import { z } from 'zod';
import { jiraPath, type JiraRequest, type JiraResponse, type SendToJira } from './jira-http';

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

const numberToCome = 'NEW';

/** Whether it is the key of an issue that a rehearsal would have created. */
export function isKeyToCome(issueKey: string | undefined): boolean {
  return issueKey?.endsWith(`-${numberToCome}`) ?? false;
}

/**
 * Wraps Jira so that nothing is changed. A call that would change something is answered as Jira would where all goes
 * well; an issue that would be created is empty, and is where the real one would be.
 */
export function rehearseJira(send: SendToJira): RehearsedJira {
  const calls: RehearsedCall[] = [];
  let place: Place = { key: 'ISSUE', projectTypeKey: '' };
  return {
    calls,
    send: async (request) => {
      const isMade = onlyReads(request) && !isAboutIssueToCome(request);
      calls.push({ request, isMade });
      if (isMade) return send(request);
      if (onlyReads(request)) return answer(emptyIssue(place));
      place = (await placeOfNew(request, send)) ?? place;
      return answer(writtenBy(request, place));
    },
  };
}

/** A search is sent by POST, since queries may be long. */
function onlyReads({ method, path }: JiraRequest): boolean {
  return method === 'GET' || path === '/rest/api/3/search/jql';
}

/** Where an issue comes into being. */
interface Place {
  /** The project's. */
  key: string;
  projectTypeKey: string;
}

function isAboutIssueToCome({ path }: JiraRequest): boolean {
  return path.split(/[/?]/).some(isKeyToCome);
}

const newIssueSchema = z.object({ fields: z.object({ project: z.object({ id: z.string() }) }) });
const newRequestSchema = z.object({ serviceDeskId: z.string() });

async function placeOfNew({ path, body }: JiraRequest, send: SendToJira): Promise<Place | undefined> {
  if (path === '/rest/api/3/issue') {
    const { id } = newIssueSchema.parse(body).fields.project;
    const project = await read(send, jiraPath`/rest/api/3/project/${id}`);
    return z.object({ key: z.string(), projectTypeKey: z.string() }).safeParse(project).data;
  }
  if (path !== '/rest/servicedeskapi/request') return undefined;
  const { serviceDeskId } = newRequestSchema.parse(body);
  const desk = await read(send, jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}`);
  const key = z.object({ projectKey: z.string() }).safeParse(desk).data?.projectKey;
  return key === undefined ? undefined : { key, projectTypeKey: 'service_desk' };
}

async function read(send: SendToJira, path: string): Promise<unknown> {
  return (await send({ method: 'GET', path })).json();
}

const nothingYet = '0';

/** What Jira's answers to writing have in common: the id of what was written, and the issue's where that is it. */
function writtenBy({ path }: JiraRequest, { key }: Place): unknown {
  const issueKey = `${key}-${numberToCome}`;
  const written = { id: nothingYet, key: issueKey, issueId: nothingYet, issueKey };
  return path.endsWith('/attachments') ? [written] : written;
}

/** All that Jira tells of an issue on which nothing is, whatever part of it is asked for. */
function emptyIssue({ key, projectTypeKey }: Place): unknown {
  return {
    key: `${key}-${numberToCome}`,
    fields: { project: { key, projectTypeKey }, status: { id: nothingYet, name: 'the first status' } },
    properties: {},
    worklogs: [],
    comments: [],
    transitions: [],
    total: 0,
  };
}

function answer(body: unknown): JiraResponse {
  return { status: 200, header: () => undefined, json: () => Promise.resolve(body) };
}
