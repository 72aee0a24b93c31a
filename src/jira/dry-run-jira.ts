import { z } from 'zod';
import { jiraPath, type JiraRequest, type JiraResponse, type SendToJira } from './jira-http';

/** Jira for a dry run: what is read is read, what would be written is noted. */
export interface DryRunJira {
  send: SendToJira;
  /** Every call in order, those that only read included. */
  calls: JiraCallOfDryRun[];
}

export interface JiraCallOfDryRun {
  request: JiraRequest;
  isReading: boolean;
  /** False: it was noted only, since it would change something or is about an issue that does not exist. */
  isMade: boolean;
}

const numberToCome = 'NEW';

const keyToCome = new RegExp(`^(.+)-${numberToCome}$`);

/** The project in which a dry run would have created an issue, by the issue's key; `undefined` for other keys. */
export function projectOfKeyToCome(issueKey: string): string | undefined {
  return keyToCome.exec(issueKey)?.[1];
}

/**
 * Wraps Jira so that nothing is changed. A call that would change something is answered as Jira would where all goes
 * well; an issue that would be created is empty, and is where the real one would be.
 *
 * @param transitions the names of those that such an issue can make: Jira does not tell before it exists
 */
export function dryRunJira(send: SendToJira, transitions: readonly string[] = []): DryRunJira {
  const calls: JiraCallOfDryRun[] = [];
  let place: Place = { id: nothingYet, key: 'ISSUE', projectTypeKey: '' };
  return {
    calls,
    send: async (request) => {
      const isReading = onlyReads(request);
      const isMade = isReading && !isAboutIssueToCome(request);
      calls.push({ request, isReading, isMade });
      if (isMade) return send(request);
      if (isReading) return answer(emptyIssue(place, transitions));
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
  id: string;
  key: string;
  projectTypeKey: string;
}

function isAboutIssueToCome({ path }: JiraRequest): boolean {
  return path.split(/[/?]/).some((part) => projectOfKeyToCome(part) !== undefined);
}

const newIssueSchema = z.object({ fields: z.object({ project: z.object({ id: z.string() }) }) });
const newRequestSchema = z.object({ serviceDeskId: z.string() });

async function placeOfNew({ path, body }: JiraRequest, send: SendToJira): Promise<Place | undefined> {
  if (path === '/rest/api/3/issue') {
    const { id } = newIssueSchema.parse(body).fields.project;
    const project = await read(send, jiraPath`/rest/api/3/project/${id}`);
    return z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string() }).safeParse(project).data;
  }
  if (path !== '/rest/servicedeskapi/request') return undefined;
  const { serviceDeskId } = newRequestSchema.parse(body);
  const desk = await read(send, jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}`);
  const { data } = z.object({ projectId: z.string(), projectKey: z.string() }).safeParse(desk);
  return data && { id: data.projectId, key: data.projectKey, projectTypeKey: 'service_desk' };
}

async function read(send: SendToJira, path: string): Promise<unknown> {
  return (await send({ method: 'GET', path })).json();
}

const nothingYet = '0';
const laterOn = '1';

/** What Jira's answers to writing have in common: the id of what was written, and the issue's where that is it. */
function writtenBy({ path }: JiraRequest, { key }: Place): unknown {
  const issueKey = `${key}-${numberToCome}`;
  const written = { id: nothingYet, key: issueKey, issueId: nothingYet, issueKey };
  return path.endsWith('/attachments') ? [written] : written;
}

/** All that Jira tells of an issue on which nothing is, whatever part of it is asked for. */
function emptyIssue({ id, key, projectTypeKey }: Place, transitions: readonly string[]): unknown {
  return {
    key: `${key}-${numberToCome}`,
    fields: { project: { id, key, projectTypeKey }, status: { id: nothingYet, name: 'the first status' } },
    properties: {},
    worklogs: [],
    comments: [],
    transitions: transitions.map((name) => ({ id: nothingYet, name, to: { id: laterOn, name } })),
    total: 0,
  };
}

function answer(body: unknown): JiraResponse {
  return { status: 200, header: () => undefined, json: () => Promise.resolve(body) };
}
