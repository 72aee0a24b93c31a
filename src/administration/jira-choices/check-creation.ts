import type { ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import { IssueNotFound, JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { FieldProblem } from '../../resolver/page-answer';
import { creationProblems } from './creation-problems';
import { creationPermissions, missingPermissions, projectOf } from './permissions';
import { targetOf, type CreationTarget } from './target-field';

export interface CreationFindings {
  /** Why Jira refuses every issue that is created with these settings. */
  problems: FieldProblem[];
  /** What an issue would lack, or what could not be checked. */
  notes: string[];
}

/**
 * Whether Jira would create what the settings ask for. This is checked on saving, so that no session finds it out at
 * night. If Jira cannot be asked, a note says so.
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

/** Whether Jira refuses. Its answer is the same whether something is gone or the app may not see it. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof JiraRefused || error instanceof JiraPermissionMissing || error instanceof IssueNotFound
  );
}

/** Says that the target is gone, or that the app may not use it. */
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
