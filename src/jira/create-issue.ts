import * as v from 'valibot';
import { IssueNotCreated, reasonsAgainst } from './creation-errors';
import { callJira, type JiraCall } from './jira-call';
import { JiraRefused } from './jira-errors';
import type { SendToJira } from './jira-http';
import { markerKey, type Marker } from './marker';
import { shorterDocument } from './refused-text';

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

/** Its key. */
const createdSchema = v.pipe(
  v.object({ key: v.pipe(v.string(), v.minLength(1)) }),
  v.transform(({ key }) => key),
);

/** Fields that an issue can do without; others that Jira refuses are for the administrator to mend. */
const dispensable = ['assignee', 'reporter', 'description'];

/** Jira may refuse first a field's length and then the field. */
const mostCorrections = 2;

/**
 * Creates an issue that carries its session as a property from the first moment on. One call, and another one for each
 * time that Jira refuses only fields that can be shortened or that an issue can do without.
 *
 * @param names of fields by their ids, for the errors
 * @throws IssueNotCreated, and what `callJira` throws
 */
export async function createIssue(
  send: SendToJira,
  issue: NewIssue,
  names: ReadonlyMap<string, string>,
): Promise<CreatedIssue> {
  const leftOut = new Map<string, string>();
  let { fields } = issue;
  for (let corrections = 0; ; corrections += 1) {
    try {
      return { key: await callJira(send, creationOf({ ...issue, fields })), leftOut };
    } catch (error) {
      const corrected = corrections < mostCorrections ? correctedFields(error, fields, leftOut) : undefined;
      if (!corrected) throw asNotCreated(error, names);
      fields = corrected;
    }
  }
}

/**
 * The fields with those corrected that Jira refuses; `undefined` if that is not all it says. Its words may be in any
 * language: a text that is refused and long is taken to be too long, and is shortened once.
 *
 * @param leftOut gets the fields that are not among them any more, with Jira's words
 */
function correctedFields(
  error: unknown,
  fields: NewIssue['fields'],
  leftOut: Map<string, string>,
): NewIssue['fields'] | undefined {
  if (!(error instanceof JiraRefused) || error.messages.length > 0) return undefined;
  const refused = Object.entries(error.fields);
  const shorter = new Map(refused.map(([field]) => [field, shorterDocument(fields[field])]));
  const canGo = (field: string) => dispensable.includes(field) && field in fields;
  if (refused.length === 0 || !refused.every(([field]) => shorter.get(field) ?? canGo(field)))
    return undefined;
  for (const [field, words] of refused) if (!shorter.get(field)) leftOut.set(field, words);
  const kept = Object.entries(fields).filter(([field]) => !leftOut.has(field));
  return Object.fromEntries(kept.map(([field, value]) => [field, shorter.get(field) ?? value]));
}

/** The error, as one that tells what to mend if it is a refusal. */
export function asNotCreated(error: unknown, names: ReadonlyMap<string, string>): unknown {
  const reasons = reasonsAgainst(error, names);
  return reasons ? new IssueNotCreated(reasons, { cause: error }) : error;
}

function creationOf({ projectId, issueTypeId, fields, marker }: NewIssue): JiraCall<string> {
  const { configurationId, lsid } = marker;
  return {
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
  };
}
