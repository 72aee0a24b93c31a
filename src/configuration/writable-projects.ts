import { mustChooseProjects } from './settings/writable-projects';

export type { WritableProjects } from './settings/writable-projects';

/** What is wrong with a new configuration that does not say it: silence must not release all projects. */
export const projectsNotChosen = { path: 'writableProjects.mode', message: mustChooseProjects };

/** Whether the entered settings say which projects sessions may write into, rightly or wrongly. */
export function choosesProjects(entered: unknown): boolean {
  if (typeof entered !== 'object' || entered === null) return false;
  return Object.getOwnPropertyDescriptor(entered, 'writableProjects')?.value !== undefined;
}
