import * as v from 'valibot';
import { findIssue } from '../../../jira/find-issue';
import { issueKeyIn } from '../../../jira/issue-key';
import { callJira } from '../../../jira/jira-call';
import type { SendToJira } from '../../../jira/jira-http';
import type { Choice } from '../../jira-choices/choice';

interface FindDependencies {
  jiraAsUser: SendToJira;
}

/** Nobody looks through more. */
const issuesShown = 20;

/** More words narrow nothing. */
const wordsSearched = 8;

const foundSchema = v.object({
  issues: v.array(
    v.object({ id: v.string(), key: v.string(), fields: v.object({ summary: v.optional(v.string(), '') }) }),
  ),
});

/**
 * Issues that the user may see: the one whose key or address was typed, otherwise those whose summary has the words that
 * were, the last one as a beginning; without any word those that were changed last. One call.
 *
 * @throws what `callJira` throws
 */
export async function findIssues(
  { query }: { query: string },
  { jiraAsUser }: FindDependencies,
): Promise<Choice[]> {
  const typed = issueKeyIn(query);
  if (typed !== undefined) {
    const found = await findIssue(jiraAsUser, typed);
    return found?.issueId === undefined ? [] : [{ id: found.issueId, label: found.issueKey }];
  }
  const { issues } = await callJira(jiraAsUser, {
    request: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: { jql: jqlOf(query), fields: ['summary'], maxResults: issuesShown },
    },
    action: 'search for issues',
    answer: foundSchema,
  });
  return issues.map(({ id, key, fields }) => ({ id, label: key, description: fields.summary }));
}

/** Words alone: whatever else was typed would mean something to Jira's search. */
function jqlOf(query: string): string {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 'updated >= -30d ORDER BY updated DESC';
  return `summary ~ "${words.slice(0, wordsSearched).join(' ')}*" ORDER BY updated DESC`;
}
