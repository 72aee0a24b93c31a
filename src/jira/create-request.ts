import * as v from 'valibot';
import type { AdfDocument } from '../report/adf';
import { paragraph, textNode } from '../report/adf';
import { asNotCreated } from './create-issue';
import { callJira } from './jira-call';
import type { SendToJira } from './jira-http';
import type { Marker } from './marker';
import { markLineOf } from './session-mark';

/** A customer request that is to be raised. */
export interface NewRequest {
  serviceDeskId: string;
  requestTypeId: string;
  /** By field id, as Jira takes them. */
  fields: Record<string, unknown>;
  /** The account of whom it is raised for; absent: the app itself. */
  raiseOnBehalfOf?: string;
}

/** Longest text of `withMark`'s line, for who has to leave room for it. */
export const markLineLength = 200;

const raisedSchema = v.object({ issueKey: v.pipe(v.string(), v.minLength(1)) });

/**
 * Raises a request as customers see it, with one call. It cannot carry a property, so its description has to end
 * with the line of `withMark`.
 *
 * @param names of fields by their ids, for the errors
 * @returns the issue's key
 * @throws IssueNotCreated, and what `callJira` throws
 */
export async function createRequest(
  send: SendToJira,
  { serviceDeskId, requestTypeId, fields, raiseOnBehalfOf }: NewRequest,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  try {
    const raised = await callJira(send, {
      request: {
        method: 'POST',
        path: '/rest/servicedeskapi/request',
        body: {
          serviceDeskId,
          requestTypeId,
          requestFieldValues: fields,
          raiseOnBehalfOf,
          isAdfRequest: true,
        },
      },
      action: 'raise a customer request',
      answer: raisedSchema,
    });
    return raised.issueKey;
  } catch (error) {
    throw asNotCreated(error, names);
  }
}

/** The description with a last line that names the session, by which a request whose answer was lost is found. */
export function withMark(description: AdfDocument, marker: Marker): AdfDocument {
  const line = paragraph([textNode(markLineOf(marker))]);
  return { ...description, content: [...description.content, line] };
}
