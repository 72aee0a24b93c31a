import * as v from 'valibot';
import { notAList } from '../../foundation/not-a-list';
import { callJira } from '../jira-call';
import { jiraPath, withQuery, type SendToJira } from '../jira-http';

const namedSchema = v.object({ id: v.string(), name: v.string() });

const resolutionSchema = v.pipe(
  notAList,
  v.looseObject({ allowedValues: v.optional(v.array(namedSchema), []) }),
);

/** A field that has to have a value before Jira makes a transition. */
export interface RequiredField {
  id: string;
  name: string;
}

const fieldSchema = v.object({
  name: v.string(),
  required: v.boolean(),
  hasDefaultValue: v.optional(v.boolean(), false),
});

const transitionSchema = v.pipe(
  v.object({
    ...namedSchema.entries,
    to: namedSchema,
    /** What is on its screen. Of the other fields Jira keeps what the issue has. */
    fields: v.optional(
      v.pipe(notAList, v.objectWithRest({ resolution: v.optional(resolutionSchema) }, v.unknown())),
      {},
    ),
  }),
  v.transform(({ fields: { resolution, ...others }, ...transition }) => ({
    ...transition,
    fields: resolution === undefined ? {} : { resolution },
    requires: requiredAmong({ resolution, ...others }),
  })),
);

/** No issue is without a value there. */
const alwaysThere = ['project', 'issuetype', 'summary'];

/** Of what another field of the screen is, nothing hangs on: one that the app cannot read is passed over. */
function requiredAmong(fields: Record<string, unknown>): RequiredField[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const reading = v.safeParse(fieldSchema, field);
    if (!reading.success || alwaysThere.includes(id)) return [];
    const { name, required, hasDefaultValue } = reading.output;
    return required && !hasDefaultValue ? [{ id, name }] : [];
  });
}

/** A transition that an issue can make now. */
export interface IssueTransition {
  id: string;
  name: string;
  to: { id: string; name: string };
  fields: { resolution?: { allowedValues: readonly v.InferOutput<typeof namedSchema>[] } };
  /** What its screen requires, as far as Jira tells: what is hidden, or checked by the workflow, it does not tell. */
  requires?: readonly RequiredField[];
}

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
