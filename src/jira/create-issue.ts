import * as v from 'valibot';
import { IssueNotCreated, reasonsAgainst } from './creation-errors';
import { callJira } from './jira-call';
import { JiraRefused } from './jira-errors';
import type { SendToJira } from './jira-http';
import { markerKey, type Marker } from './marker';

/** An issue that is to be created. */
export interface NewIssue {
  projectId: string;
  issueTypeId: string;
  /** By field id, as Jira takes them. */
  fields: Record<string, unknown>;
  marker: Marker;
}

export interface CreatedIssue {
  key: string;
  /** Fields that Jira did not take, with its words. The issue came into being without them. */
  leftOut: ReadonlyMap<string, string>;
}

const createdSchema = v.object({ key: v.pipe(v.string(), v.minLength(1)) });

/** Fields that an issue can do without; others that Jira refuses are for the administrator to mend. */
const dispensable = ['assignee', 'reporter', 'description'];

/**
 * Creates an issue that carries its session as a property from the first moment on. Two calls if Jira refuses
 * only fields that it can do without.
 *
 * @param names of fields by their ids, for the errors
 * @throws IssueNotCreated, and what `callJira` throws
 */
export async function createIssue(
  send: SendToJira,
  issue: NewIssue,
  names: ReadonlyMap<string, string>,
): Promise<CreatedIssue> {
  try {
    return { key: await post(send, issue), leftOut: new Map() };
  } catch (error) {
    const refused = error instanceof JiraRefused ? Object.entries(error.fields) : [];
    const canDoWithout =
      error instanceof JiraRefused &&
      error.messages.length === 0 &&
      refused.length > 0 &&
      refused.every(([field]) => dispensable.includes(field) && field in issue.fields);
    if (!canDoWithout) throw asNotCreated(error, names);
    const kept = Object.entries(issue.fields).filter(
      ([field]) => !refused.some(([other]) => other === field),
    );
    const key = await postAgain(send, { ...issue, fields: Object.fromEntries(kept) }, names);
    return { key, leftOut: new Map(refused) };
  }
}

async function postAgain(
  send: SendToJira,
  issue: NewIssue,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  try {
    return await post(send, issue);
  } catch (error) {
    throw asNotCreated(error, names);
  }
}

/** The error, as one that tells what to mend if it is a refusal. */
export function asNotCreated(error: unknown, names: ReadonlyMap<string, string>): unknown {
  const reasons = reasonsAgainst(error, names);
  return reasons ? new IssueNotCreated(reasons, { cause: error }) : error;
}

async function post(send: SendToJira, { projectId, issueTypeId, fields, marker }: NewIssue): Promise<string> {
  const { configurationId, lsid } = marker;
  const created = await callJira(send, {
    request: {
      method: 'POST',
      path: '/rest/api/3/issue',
      body: {
        fields: { ...fields, project: { id: projectId }, issuetype: { id: issueTypeId } },
        properties: [{ key: markerKey, value: { configurationId, lsid } }],
      },
    },
    action: 'create an issue',
    answer: createdSchema,
  });
  return created.key;
}
