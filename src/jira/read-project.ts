import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

/** A project in which an issue is to be created. */
export interface ProjectOfNewIssue {
  id: string;
  key: string;
  /** Whether customers and agents see its issues. */
  isServiceDesk: boolean;
}

const projectSchema = v.object({ id: v.string(), key: v.string(), projectTypeKey: v.string() });
const serviceDeskSchema = v.object({ projectId: v.string(), projectKey: v.string() });

/** With one call. @throws what `callJira` throws */
export async function readProject(send: SendToJira, projectId: string): Promise<ProjectOfNewIssue> {
  const { id, key, projectTypeKey } = await callJira(send, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/project/${projectId}` },
    action: 'read the project of a new issue',
    answer: projectSchema,
  });
  return { id, key, isServiceDesk: projectTypeKey === 'service_desk' };
}

/** The project of a service desk, with one call. @throws what `callJira` throws */
export async function readProjectOfServiceDesk(
  send: SendToJira,
  serviceDeskId: string,
): Promise<ProjectOfNewIssue> {
  const { projectId, projectKey } = await callJira(send, {
    request: { method: 'GET', path: jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}` },
    action: 'read the project of a new request',
    answer: serviceDeskSchema,
  });
  return { id: projectId, key: projectKey, isServiceDesk: true };
}
