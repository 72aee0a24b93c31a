import * as v from 'valibot';
import { issueKeyIn } from '../../../jira/issue-key';
import { callJira } from '../../../jira/jira-call';
import { IssueNotFound } from '../../../jira/jira-errors';
import { jiraPath, withQuery, type SendToJira } from '../../../jira/jira-http';
import type { Choice } from '../../jira-choices/choice';

interface FindDependencies {
  jiraAsUser: SendToJira;
}

/** Nobody looks through more. */
const issuesShown = 20;

/** More words narrow nothing. */
const wordsSearched = 8;

const issueSchema = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({ summary: v.optional(v.string(), '') }),
});

const foundSchema = v.object({ issues: v.array(issueSchema) });

/**
 * Issues that the user may see: the one whose key or address was typed, otherwise those whose summary has the words
 * that were, the last one as a beginning; without any word those that were changed last. One call.
 *
 * @throws what `callJira` throws
 */
export async function findIssues(
  { query }: { query: string },
  { jiraAsUser }: FindDependencies,
): Promise<Choice[]> {
  const typed = issueKeyIn(query);
  if (typed !== undefined) return named(typed, jiraAsUser);
  const { issues } = await callJira(jiraAsUser, {
    request: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: { jql: jqlOf(query), fields: ['summary'], maxResults: issuesShown },
    },
    action: 'search for issues',
    answer: foundSchema,
  });
  return issues.map(choiceOf);
}

async function named(issueKey: string, send: SendToJira): Promise<Choice[]> {
  try {
    const found = await callJira(send, {
      request: {
        method: 'GET',
        path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}`, { fields: 'summary' }),
      },
      action: `read the issue ${issueKey}`,
      issueKey,
      answer: issueSchema,
    });
    return [choiceOf(found)];
  } catch (error) {
    if (error instanceof IssueNotFound) return [];
    throw error;
  }
}

function choiceOf({ id, key, fields }: v.InferOutput<typeof issueSchema>): Choice {
  return { id, label: key, description: fields.summary };
}

/** Words alone, in lower case: whatever else was typed, and AND, OR and NOT, would mean something to Jira's search. */
function jqlOf(query: string): string {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 'updated >= -30d ORDER BY updated DESC';
  return `summary ~ "${words.slice(0, wordsSearched).join(' ')}*" ORDER BY updated DESC`;
}
