import type { Issue } from './issue';
import type { JiraSite } from './jira-site';
import type { Project } from './project';

/** A permission as `/mypermissions` describes it. */
export interface Permission {
  id: string;
  key: PermissionKey;
  name: string;
  type: 'GLOBAL' | 'PROJECT';
  description: string;
}

const globalKeys = ['ADMINISTER', 'USER_PICKER'] as const;

const viewerKeys = ['BROWSE_PROJECTS'] as const;

const agentKeys = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'MODIFY_REPORTER',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'LINK_ISSUES',
  'MANAGE_WATCHERS',
  'WORK_ON_ISSUES',
  'EDIT_OWN_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
] as const;

const adminKeys = [
  'ADMINISTER_PROJECTS',
  'EDIT_ALL_WORKLOGS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
] as const;

export type PermissionKey =
  | (typeof globalKeys)[number]
  | (typeof viewerKeys)[number]
  | (typeof agentKeys)[number]
  | (typeof adminKeys)[number];

const projectKeys: readonly PermissionKey[] = [...viewerKeys, ...agentKeys, ...adminKeys];

/** Every permission that the simulator knows. */
export const permissions: Permission[] = [
  ...globalKeys.map((key, index) => describe(key, 'GLOBAL', index)),
  ...projectKeys.map((key, index) => describe(key, 'PROJECT', 10 + index)),
];

/** Whether an account holds a permission, for a permission of projects in this project. */
export function holds(
  site: JiraSite,
  accountId: string | undefined,
  key: PermissionKey,
  project?: Project,
): boolean {
  const user = accountId === undefined ? undefined : site.users.get(accountId);
  if (user === undefined || !user.active) return false;
  if (key === 'ADMINISTER') return user.administers;
  if (key === 'USER_PICKER') return user.accountType !== 'customer';
  if (project === undefined || project.withheld?.has(key)) return false;
  if (project.blocksApps && user.accountType === 'app') return false;
  return holdsInProject(user.administers, key, project, user.accountId);
}

/** Whether an account may see an issue: it may browse its project, and is in the issue's security level. */
export function sees(site: JiraSite, accountId: string | undefined, issue: Issue): boolean {
  const project = site.projectOf(issue);
  if (project.archived || !holds(site, accountId, 'BROWSE_PROJECTS', project)) return false;
  return isInLevel(project, accountId, issue);
}

/** A level that was deleted hides nothing. */
export function isInLevel(project: Project, accountId: string | undefined, issue: Issue): boolean {
  const level = project.securityLevels?.find(({ id }) => id === issue.securityLevelId);
  return level === undefined || (accountId !== undefined && level.members.has(accountId));
}

function holdsInProject(
  administers: boolean,
  key: PermissionKey,
  project: Project,
  accountId: string,
): boolean {
  const role = project.roles.get(accountId);
  if (role === undefined || project.archived) return false;
  if (isOneOf(viewerKeys, key)) return true;
  if (isOneOf(adminKeys, key)) return administers;
  return role === 'agent';
}

function isOneOf(keys: readonly PermissionKey[], key: PermissionKey): boolean {
  return keys.includes(key);
}

function describe(key: PermissionKey, type: Permission['type'], id: number): Permission {
  const words = key.toLowerCase().replaceAll('_', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { id: String(id), key, name, type, description: `May ${words}.` };
}
