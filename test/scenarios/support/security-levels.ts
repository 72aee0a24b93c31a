import { accounts } from '../../stand/jira/sample/users';
import type { VirtualStand } from '../../stand/virtual-stand';
import { issueNamed } from './created-issues';

const level = '10021';

/** The project has a level from now on that the app is not in; with `isDefault` every new issue gets it. */
export function addLevel({ jira }: VirtualStand, projectKey: string, { isDefault = false } = {}): void {
  const project = jira.site.project(projectKey);
  if (!project) throw new Error(`The simulated Jira has no project ${projectKey}.`);
  const members = new Set([accounts.maja, accounts.administrator]);
  project.securityLevels = [{ id: level, name: 'Team only', members }];
  if (isDefault) project.defaultSecurityLevelId = level;
}

/** Somebody gives an issue that level: the app does not see it any more. */
export function hideIssue(stand: VirtualStand, key: string): void {
  addLevel(stand, key.slice(0, key.lastIndexOf('-')));
  issueNamed(stand, key).securityLevelId = level;
}

/** An administrator puts the app's user into the level. */
export function letAppIn({ jira }: VirtualStand, projectKey: string): void {
  for (const { members } of jira.site.project(projectKey)?.securityLevels ?? []) members.add(accounts.app);
}
