import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import { minute } from '../foundation/durations';
import { authorSchema, isOfPerson } from './author';
import { CreatedIssueNotSearchable, reasonsAgainst } from './creation-errors';
import { callJira, type JiraCall } from './jira-call';
import type { SendToJira } from './jira-http';
import { isMarker, markerKey, type Marker } from './marker';
import { ownAccount } from './own-account';
import { hasLine } from './text-lines';
import { markLineOf, markOf } from './session-mark';

export interface CreatedIssuesWanted {
  marker: Marker;
  /** Requests come into being without the property, and are known by the line at the end of their description. */
  mode: 'issue' | 'request';
  /** How long ago the first of them may have been created, in milliseconds. */
  within: number;
}

export interface FoundIssue {
  key: string;
  hasProperty: boolean;
  isAssigned: boolean;
}

/** Covers clocks that differ. */
const marginMinutes = 10;

/** There should be one; more than these nobody needs to name. */
const mostFound = 20;

const foundSchema = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      fields: v.pipe(
        notAList,
        v.object({
          description: v.optional(v.unknown()),
          assignee: v.optional(v.unknown()),
          creator: authorSchema,
        }),
      ),
      properties: v.optional(v.pipe(notAList, v.record(v.string(), v.unknown())), {}),
    }),
  ),
});

/**
 * The issues that the app has created for a session, the oldest first. Search lags: what came into being within
 * the last seconds may be missing. One call, and one more for a request: nothing but who created it and the line in its
 * description tells whose it is. Clones have another creator, and carry no claim.
 *
 * @throws CreatedIssueNotSearchable, and what `callJira` throws
 */
export async function findCreatedIssues(
  send: SendToJira,
  wanted: CreatedIssuesWanted,
): Promise<FoundIssue[]> {
  const { marker, mode } = wanted;
  const jql = mode === 'issue' ? jqlOfIssue(wanted) : jqlOfRequest(wanted, await callJira(send, ownAccount));
  const { issues } = await callJira(send, search(jql)).catch(failToSearch);
  return issues
    .filter(({ fields }) => !isOfPerson(fields.creator))
    .filter(({ fields, properties }) => isOf(marker, properties[markerKey], fields.description))
    .sort((one, other) => Number(one.id) - Number(other.id))
    .map(({ key, fields, properties }) => ({
      key,
      hasProperty: properties[markerKey] !== undefined,
      isAssigned: fields.assignee !== undefined && fields.assignee !== null,
    }));
}

function search(jql: string): JiraCall<v.InferOutput<typeof foundSchema>> {
  return {
    request: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: {
        jql,
        fields: ['assignee', 'description', 'creator'],
        properties: [markerKey],
        maxResults: mostFound,
      },
    },
    action: 'search for the issue of a session',
    answer: foundSchema,
  };
}

function failToSearch(error: unknown): never {
  const reasons = reasonsAgainst(error, new Map());
  throw reasons ? new CreatedIssueNotSearchable(reasons, { cause: error }) : error;
}

function jqlOfIssue({ marker: { lsid }, within }: CreatedIssuesWanted): string {
  // Of a session id only letters, digits, dashes and underscores get into the query.
  const property = lsid.replace(/[^0-9A-Za-z_-]/g, '');
  return `issue.property["${markerKey}"].lsid = "${property}" AND ${createdWithin(within)}`;
}

/** @param creator the app's own account: whom `currentUser()` means for an app is not documented */
function jqlOfRequest({ marker, within }: CreatedIssuesWanted, creator: string): string {
  const account = creator.replace(/["\\]/g, '');
  return `text ~ "${markOf(marker)}" AND creator = "${account}" AND ${createdWithin(within)}`;
}

/** Times are relative: absolute ones are read in the time zone of the app's user. */
function createdWithin(within: number): string {
  const minutes = Math.ceil(within / minute) + marginMinutes;
  return `created >= "-${minutes}m" ORDER BY created ASC`;
}

function isOf(marker: Marker, property: unknown, description: unknown): boolean {
  if (property !== undefined) return isMarker(property, marker);
  return hasLine(description, markLineOf(marker));
}
