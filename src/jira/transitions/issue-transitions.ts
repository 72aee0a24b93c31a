import { z } from 'zod';
import type { IssueProperty } from '../issue-property';
import { callJira } from '../jira-call';
import { jiraPath, withQuery, type SendToJira } from '../jira-http';

const namedSchema = z.object({ id: z.string(), name: z.string() });

const transitionSchema = z.object({
  ...namedSchema.shape,
  to: namedSchema,
  /** What is on its screen. Of the other fields Jira keeps what the issue has. */
  fields: z
    .object({ resolution: z.object({ allowedValues: z.array(namedSchema).default([]) }).optional() })
    .default({}),
});

/** A transition that an issue can make now. */
export type IssueTransition = z.infer<typeof transitionSchema>;

/**
 * The transitions that the app may make with an issue as it is.
 *
 * @throws what `callJira` throws
 */
export async function readTransitions(send: SendToJira, issueKey: string): Promise<IssueTransition[]> {
  const { transitions } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/transitions`, { expand: 'transitions.fields' }),
    },
    action: `read the transitions of ${issueKey}`,
    issueKey,
    answer: z.object({ transitions: z.array(transitionSchema) }),
  });
  return transitions;
}

/** A transition to be made, with the property of the issue that tells from then on that it was. */
export interface TransitionToMake {
  transitionId: string;
  fields: Record<string, unknown>;
  property: IssueProperty;
}

/**
 * Makes a transition. The property is written by the same request, so that nobody can see the one without the other.
 *
 * @throws what `callJira` throws
 */
export async function makeTransition(
  send: SendToJira,
  issueKey: string,
  { transitionId, fields, property }: TransitionToMake,
): Promise<void> {
  const hasFields = Object.keys(fields).length > 0;
  await callJira(send, {
    request: {
      method: 'POST',
      path: jiraPath`/rest/api/3/issue/${issueKey}/transitions`,
      body: {
        transition: { id: transitionId },
        ...(hasFields ? { fields } : {}),
        properties: [property],
      },
    },
    action: `move ${issueKey}`,
    issueKey,
    answer: z.unknown(),
  });
}
