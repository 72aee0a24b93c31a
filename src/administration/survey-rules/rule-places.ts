import type { IssueCreation } from '../../configuration/issue-creation';
import { projectsAsked } from './projects-asked';

/** A project whose issues survey rules move. */
export interface RulePlace {
  id: string;
  /** Absent if only the id is known. */
  key?: string;
}

interface ProjectSettings {
  writableProjects: { mode: string; projects: readonly { id: string; key: string }[] };
  issueCreation: Pick<IssueCreation, 'mode' | 'projectId'>;
}

/**
 * The projects in which the rules of a configuration are followed, as far as it names them; none stands for all. That
 * of a service desk is as a rule among those that sessions may write into.
 */
export function placesOf({ writableProjects, issueCreation }: ProjectSettings): RulePlace[] {
  if (writableProjects.mode !== 'these') return [];
  const created = issueCreation.mode === 'issue' ? issueCreation.projectId : '';
  const { projects } = writableProjects;
  const isNamed = created === '' || projects.some(({ id }) => id === created);
  return [...projects, ...(isNamed ? [] : [{ id: created }])].slice(0, projectsAsked);
}
