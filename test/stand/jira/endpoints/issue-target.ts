import { fieldRefusal } from '../refusal';
import type { Exchange } from '../route';
import { holds } from '../site/permissions';
import type { IssueType, Project } from '../site/project';

/**
 * Where a new issue goes: its project and its type, by id, key or name.
 *
 * @throws Refusal with Jira's messages for the fields `project` and `issuetype`
 */
export function projectAndType(
  exchange: Pick<Exchange<unknown, unknown>, 'site' | 'accountId'>,
  fields: Record<string, unknown>,
): { project: Project; issueType: IssueType } {
  const { site, accountId } = exchange;
  const idOrKey = named(fields['project'], 'id') ?? named(fields['project'], 'key');
  const project = idOrKey === undefined ? undefined : site.project(idOrKey);
  if (project === undefined || !holds(site, accountId, 'BROWSE_PROJECTS', project)) {
    throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  }
  if (!holds(site, accountId, 'CREATE_ISSUES', project)) {
    throw fieldRefusal({ project: 'You cannot create issues in this project.' });
  }
  const id = named(fields['issuetype'], 'id');
  const name = named(fields['issuetype'], 'name');
  const issueType = project.issueTypes.find((type) =>
    id === undefined ? type.name === name : type.id === id,
  );
  if (issueType === undefined) {
    const missing = fields['issuetype'] === undefined;
    throw fieldRefusal({ issuetype: missing ? 'Specify an issue type' : 'Specify a valid issue type' });
  }
  return { project, issueType };
}

function named(value: unknown, property: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value)).get(property);
  return typeof found === 'string' ? found : undefined;
}
