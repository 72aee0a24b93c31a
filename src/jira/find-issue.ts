import * as v from 'valibot';
import { onlyAssignee, readIssueFacts, type IssueFacts } from './issue-facts';
import { callJira } from './jira-call';
import { IssueNotFound, JiraRefused } from './jira-errors';
import { withQuery, type SendToJira } from './jira-http';

/**
 * Asks for the issue itself, with one call. An issue that was moved answers by its former key, with its present one.
 * A 404 on anything else of an issue does not tell that there is none.
 *
 * @returns `undefined`: Jira does not know it, or hides it from the app
 * @throws what `callJira` throws
 */
export function findIssue(send: SendToJira, issueKey: string): Promise<IssueFacts | undefined> {
  return readIssueFacts(send, issueKey, onlyAssignee).catch(noneIfNotFound);
}

/** The same, with the files of the issue. @throws what `callJira` throws */
export function findIssueWithFiles(send: SendToJira, issueKey: string): Promise<IssueFacts | undefined> {
  const wanted = { attachments: true, assignee: false, propertyKeys: [] };
  return readIssueFacts(send, issueKey, wanted).catch(noneIfNotFound);
}

function noneIfNotFound(error: unknown): undefined {
  if (error instanceof IssueNotFound) return undefined;
  throw error;
}

/** Whether the app may browse a project: if so, an issue that it does not find there does not exist. */
export type Browsing = 'allowed' | 'denied' | 'no-project';

const permissionsSchema = v.object({
  permissions: v.object({ BROWSE_PROJECTS: v.object({ havePermission: v.boolean() }) }),
});

/** A project by its key, or by its id. */
export type ProjectNamed = { projectKey: string } | { projectId: string };

/**
 * Asks it with one call. Jira answers 404 if there is no such project, or none that the app may view (Jira Cloud
 * platform REST API, "Get my permissions"); of an archived project, that the app may not browse it.
 *
 * @throws what `callJira` throws
 */
export async function mayBrowse(send: SendToJira, project: ProjectNamed): Promise<Browsing> {
  try {
    const { permissions } = await callJira(send, {
      request: {
        method: 'GET',
        path: withQuery('/rest/api/3/mypermissions', { permissions: 'BROWSE_PROJECTS', ...project }),
      },
      action: `ask whether it may browse the project ${inWords(project)}`,
      answer: permissionsSchema,
    });
    return permissions.BROWSE_PROJECTS.havePermission ? 'allowed' : 'denied';
  } catch (error) {
    if (error instanceof JiraRefused && error.status === 404) return 'no-project';
    throw error;
  }
}

function inWords(project: ProjectNamed): string {
  return 'projectKey' in project ? project.projectKey : `with the id ${project.projectId}`;
}
