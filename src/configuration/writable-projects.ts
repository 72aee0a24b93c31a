import { z } from 'zod';
import { requiredText } from './setting-fields';

/** How many projects a configuration names at most. Every event reads all of them. */
export const maximumProjects = 50;

const mustChoose = 'Choose which projects sessions may write into: these or all.';

/** A chosen project. Its id survives a new name or key; the key is for people to read. */
const projectSchema = z.object(
  { id: requiredText('Project', 128), key: requiredText('Project', 255) },
  { error: 'A project is named by its id and its key.' },
);

/** Counted before they are checked: a list that is too long needs only one message. */
const projects = z
  .array(z.unknown(), { error: 'Projects must be a list of projects.' })
  .max(maximumProjects, `There can be at most ${maximumProjects} projects.`)
  .pipe(z.array(projectSchema));

/**
 * Which projects the sessions of a configuration may write into. An external key is a claim and no proof: a customer’s
 * own link to a session can carry any key.
 */
export const writableProjectsSchema = z
  .object(
    { mode: z.enum(['all', 'these'], { error: mustChoose }), projects: projects.default([]) },
    { error: mustChoose },
  )
  .superRefine(({ mode, projects: chosen }, context) => {
    if (mode === 'all' || chosen.length > 0) return;
    const message = 'Projects are missing. Choose at least one, or “All projects”.';
    context.addIssue({ code: 'custom', path: ['projects'], message });
  });

export type WritableProjects = z.infer<typeof writableProjectsSchema>;

/** What is wrong with a new configuration that does not say it: silence must not release all projects. */
export const projectsNotChosen = { path: 'writableProjects.mode', message: mustChoose };

/** Whether the entered settings say which projects sessions may write into, rightly or wrongly. */
export function choosesProjects(entered: unknown): boolean {
  if (typeof entered !== 'object' || entered === null) return false;
  return Object.getOwnPropertyDescriptor(entered, 'writableProjects')?.value !== undefined;
}
