import type { ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import { IssueNotFound, JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { FieldProblem } from '../admin-api';
import { creationProblems } from './creation-problems';
import { creationPermissions, missingPermissions, projectOf } from './permissions';
import { targetOf, type CreationTarget } from './target-field';

export interface CreationFindings {
  /** What makes Jira refuse every issue that is created with these settings. */
  problems: FieldProblem[];
  /** What only takes something away from it, or could not be looked at. */
  notes: string[];
}

/**
 * Whether Jira would create what the settings want: asked when they are saved, so that it is not found out by a
 * session at night. Where Jira cannot be asked, a note says so.
 */
export async function checkCreation(
  settings: ConfigurationSettings,
  { jira }: { jira: SendToJira },
): Promise<CreationFindings> {
  const target = targetOf(settings.issueCreation);
  if (target === undefined) return { problems: [], notes: [] };
  try {
    const problems = await creationProblems(settings.issueCreation, jira);
    const lacking = await permissionFindings(settings, jira);
    return { problems: [...lacking.problems, ...problems], notes: lacking.notes };
  } catch (error) {
    if (isRefusal(error)) return { problems: [goneProblem(target)], notes: [] };
    if (error instanceof PolicyError) return { problems: [], notes: [notAsked] };
    throw error;
  }
}

const notAsked =
  'Jira could not be asked whether it would create issues with these settings. Test the connection later.';

async function permissionFindings(
  settings: ConfigurationSettings,
  jira: SendToJira,
): Promise<CreationFindings> {
  const { issueCreation } = settings;
  const needed = creationPermissions(settings);
  const missing = await missingPermissions(needed, await projectOf(issueCreation, jira), jira);
  if (missing.length === 0) return { problems: [], notes: [] };
  const message = `The app lacks permissions in this project: ${missing.map(({ name }) => name).join(', ')}. Give them to the app’s user there.`;
  if (!missing.some(({ key }) => key === 'CREATE_ISSUES')) return { problems: [], notes: [message] };
  const path = issueCreation.mode === 'issue' ? 'projectId' : 'serviceDeskId';
  return { problems: [{ path: `issueCreation.${path}`, message }], notes: [] };
}

/** Whether Jira refuses what is asked for: it gives the same answer for what is gone and what the app may not see. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof JiraRefused || error instanceof JiraPermissionMissing || error instanceof IssueNotFound
  );
}

/** Says that the target is gone, or closed to the app. */
export function goneProblem({ mode }: CreationTarget): FieldProblem {
  return mode === 'issue'
    ? {
        path: 'issueCreation.issueTypeId',
        message:
          'The app cannot create issues of this type in this project. Choose again, or give the app’s user the permissions “Browse projects” and “Create issues” there.',
      }
    : {
        path: 'issueCreation.requestTypeId',
        message:
          'The app cannot create requests of this type at this service desk. Choose again, or give the app’s user access to the project.',
      };
}
