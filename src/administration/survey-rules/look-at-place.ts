import * as v from 'valibot';
import type { IssueStatus } from '../../jira/issue-facts';
import { callJira } from '../../jira/jira-call';
import type { SendToJira } from '../../jira/jira-http';
import { readProject } from '../../jira/read-project';
import { readAllStatusNames, readStatusNames } from '../../jira/status-names';
import { readTransitions, type IssueTransition } from '../../jira/transitions/issue-transitions';
import type { RulePlace } from './rule-places';

/** What is known of a project, or of all of Jira, to judge survey rules by. */
export interface LookedAt {
  /** Absent: all of Jira. */
  projectKey?: string;
  /** By their names: all that there are. */
  statuses: readonly string[];
  /** Some of those that were changed last, each of another type or in another status. */
  issues: readonly LookedIssue[];
}

export interface LookedIssue {
  key: string;
  status: IssueStatus;
  transitions: readonly IssueTransition[];
}

/** Among so many are those to look at. */
const issuesSearched = 50;

/** Transitions can only be asked for of an issue, as it is. */
const issuesLookedAt = 3;

/** Whatever else an import may hold would mean something to Jira's search. */
const isJiraId = /^\d{1,19}$/;

const named = v.object({ id: v.string(), name: v.string() });

const foundSchema = v.object({
  issues: v.array(v.object({ key: v.string(), fields: v.object({ issuetype: named, status: named }) })),
});

/**
 * Looks at a project as the app, which is who makes transitions. Five calls at most, and one more if its key is not
 * known.
 *
 * @param place `undefined`: all projects that the app may see
 * @throws what `callJira` throws
 */
export async function lookAtPlace(jira: SendToJira, place: RulePlace | undefined): Promise<LookedAt> {
  if (!place) {
    const statuses = await readAllStatusNames(jira);
    return { statuses, issues: await someIssues(jira, 'updated >= -30d') };
  }
  const { id, key } = place;
  const statuses = await readStatusNames(jira, id);
  const issues = isJiraId.test(id) ? await someIssues(jira, `project = ${id}`) : [];
  return { projectKey: key ?? (await readProject(jira, id)).key, statuses, issues };
}

async function someIssues(jira: SendToJira, jql: string): Promise<LookedIssue[]> {
  const { issues } = await callJira(jira, {
    request: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: {
        jql: `${jql} ORDER BY updated DESC`,
        fields: ['issuetype', 'status'],
        maxResults: issuesSearched,
      },
    },
    action: 'search for issues whose transitions tell what rules can do',
    answer: foundSchema,
  });
  const kinds = new Map<string, (typeof issues)[number]>();
  for (const issue of issues) {
    const { issuetype, status } = issue.fields;
    const kind = `${issuetype.id} ${status.id}`;
    if (!kinds.has(kind)) kinds.set(kind, issue);
  }
  return Promise.all(
    [...kinds.values()].slice(0, issuesLookedAt).map(async ({ key, fields: { status } }) => ({
      key,
      status,
      transitions: await readTransitions(jira, key),
    })),
  );
}
