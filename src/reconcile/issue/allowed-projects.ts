import type { ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError, type RetryPolicy } from '../../failure/policy-error';
import type { IssueFacts } from '../../jira/issue-facts';

type Allowing = Pick<ConfigurationSettings, 'writableProjects'>;

/** A session names an issue of a project that its configuration does not let it write into. */
export class ProjectNotAllowed extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'If sessions may write there, add the project to the configuration and replay the delivery. Else discard it: anybody who opens a link to a session can put any key into it.';

  constructor({ issueKey, projectKey }: Pick<IssueFacts, 'issueKey' | 'projectKey'>) {
    super(
      `The issue ${issueKey} is in the project ${projectKey}, which sessions of this configuration may not write into.`,
    );
  }
}

/** Whether the project of an issue that a session names has to be known before anything is written. */
export function isConfined({ writableProjects }: Allowing): boolean {
  return writableProjects.mode === 'these';
}

/**
 * Holds an issue that a session names against the projects that the configuration names. By the project that the issue
 * is in now, whatever key it was named by.
 *
 * @throws ProjectNotAllowed
 */
export function refuseOtherProjects(
  issue: Pick<IssueFacts, 'issueKey' | 'projectId' | 'projectKey'>,
  { writableProjects: { mode, projects } }: Allowing,
): void {
  if (mode === 'all' || projects.some(({ id }) => id === issue.projectId)) return;
  throw new ProjectNotAllowed(issue);
}
