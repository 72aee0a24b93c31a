import * as v from 'valibot';
import { notAList } from '../../foundation/not-a-list';
import { callJira } from '../jira-call';
import { jiraPath, withQuery, type SendToJira } from '../jira-http';

const namedSchema = v.object({ id: v.string(), name: v.string() });

const transitionSchema = v.object({
  ...namedSchema.entries,
  to: namedSchema,
  /** What is on its screen. Of the other fields Jira keeps what the issue has. */
  fields: v.optional(
    v.pipe(
      notAList,
      v.object({
        resolution: v.optional(
          v.pipe(notAList, v.object({ allowedValues: v.optional(v.array(namedSchema), []) })),
        ),
      }),
    ),
    {},
  ),
});

/** A transition that an issue can make now. */
export type IssueTransition = v.InferOutput<typeof transitionSchema>;

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
    answer: v.object({ transitions: v.array(transitionSchema) }),
  });
  return transitions;
}

/** A transition to be made. */
export interface TransitionToMake {
  transitionId: string;
  fields: Record<string, unknown>;
}

/**
 * Makes a transition, with one call. It carries no properties: whether Jira keeps them is not documented.
 *
 * @throws what `callJira` throws
 */
export async function makeTransition(
  send: SendToJira,
  issueKey: string,
  { transitionId, fields }: TransitionToMake,
): Promise<void> {
  const hasFields = Object.keys(fields).length > 0;
  await callJira(send, {
    request: {
      method: 'POST',
      path: jiraPath`/rest/api/3/issue/${issueKey}/transitions`,
      body: {
        transition: { id: transitionId },
        ...(hasFields ? { fields } : {}),
      },
    },
    action: `move ${issueKey}`,
    issueKey,
    answer: v.unknown(),
    doneBy: [204],
  });
}
