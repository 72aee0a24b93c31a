import * as v from 'valibot';
import { callJira } from '../../jira/jira-call';
import { withQuery, type SendToJira } from '../../jira/jira-http';

const projectsSchema = v.object({
  values: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      name: v.string(),
      issueTypes: v.optional(v.array(v.object({ id: v.string(), name: v.string() })), []),
    }),
  ),
});

export type NamedProject = v.InferOutput<typeof projectsSchema>['values'][number];

/** As many as one call finds. */
export const projectsNamed = 50;

/**
 * Projects with their issue types, by their ids. Those that the user may not see are missing. One call, or none without
 * ids.
 *
 * @throws what `callJira` throws
 */
export async function nameProjects(
  ids: readonly string[],
  { jira }: { jira: SendToJira },
): Promise<NamedProject[]> {
  if (ids.length === 0) return [];
  const { values } = await callJira(jira, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/project/search', {
        id: ids.slice(0, projectsNamed),
        expand: 'issueTypes',
        maxResults: projectsNamed,
      }),
    },
    action: 'name projects',
    answer: projectsSchema,
  });
  return values;
}
