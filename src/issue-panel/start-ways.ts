import type { Configuration } from '../configuration/configuration';
import type { ConfigurationSet } from '../configuration/configuration-set';
import { consoleLink } from './console-link';
import type { StartWay } from './issue-api';

/** An issue as the platform vouches for it, with its project. */
export interface ShownIssue {
  id: string;
  key: string;
  projectId: string;
}

/** The configurations whose sessions may write into the issue's project, and that are enabled. */
export function configurationsFor(
  { projectId }: ShownIssue,
  { configurations }: Pick<ConfigurationSet, 'configurations'>,
): Configuration[] {
  return configurations.filter(({ settings: { disabled, writableProjects } }) => {
    if (disabled) return false;
    return writableProjects.mode === 'all' || writableProjects.projects.some(({ id }) => id === projectId);
  });
}

/** How a session of the issue can be started with a configuration; nothing if it offers no way. */
export function startWay({ id, settings }: Configuration, { key }: ShownIssue): StartWay | undefined {
  const console = consoleLink(settings, key);
  const keyMinutes = settings.sessionKeys ? settings.sessionKeyMinutes : undefined;
  const { tellsWhoIsFree, invites } = settings;
  if (!console && keyMinutes === undefined && !tellsWhoIsFree) return undefined;
  return { configurationId: id, name: settings.name, console, keyMinutes, invites, tellsWhoIsFree };
}
