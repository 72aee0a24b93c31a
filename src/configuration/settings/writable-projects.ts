import * as v from 'valibot';
import { countedList } from '../../foundation/counted-list';
import { keysOf } from '../../foundation/keys-of';
import { group } from '../group';
import { requiredText } from '../setting-fields';
import { shapeOf } from './setting';
import { listed, optionsOf, setting } from './setting-kinds';

/** How many projects a configuration names at most. Every event reads all of them. */
const maximumProjects = 50;

export const mustChooseProjects = 'Choose which projects sessions may write into: these or all.';

/** A chosen project. Its id survives a new name or key; the key is for people to read. */
const projectSchema = group(
  { id: requiredText('Project', 128), key: requiredText('Project', 255) },
  'A project is named by its id and its key.',
);

const projectList = v.optional(
  countedList(projectSchema, maximumProjects, {
    noList: 'Projects must be a list of projects.',
    tooLong: `There can be at most ${maximumProjects} projects.`,
  }),
  [],
);

const modes = { these: 'These projects', all: 'All projects' } as const;

const settings = {
  mode: setting('Sessions may write into', () => v.picklist(keysOf(modes), mustChooseProjects), {
    field: { kind: 'own' },
    inWords: (mode) => modes[mode],
    section: 'projects',
    isRequired: true,
    helper:
      'Anybody who opens a link to a session can put any issue key into it. A session that names an issue of another project is parked, and nothing is written there. This does not affect issues that the app creates.',
  }),
  projects: setting('Projects that sessions may write into', () => projectList, {
    field: { kind: 'own' },
    inWords: (projects) => listed(projects.map(({ key }) => key)),
    section: 'projects',
    isRequired: true,
    isShown: ({ writableProjects: { mode } }) => mode === 'these',
    placeholder: 'Search by name or key',
    helper:
      'Each session that names an issue costs one more request to Jira. A project that is renamed or gets another key stays chosen.',
  }),
};

/** What the form offers. None is preselected. */
export const writableModeOptions = optionsOf(modes);

/**
 * Which projects the sessions of a configuration may write into. An external key is a claim and no proof: a customer’s
 * own link to a session can carry any key.
 */
const writableProjectsSchema = v.pipe(
  group(shapeOf(settings), mustChooseProjects),
  v.forward(
    v.check(
      ({ mode, projects: chosen }) => mode === 'all' || chosen.length > 0,
      `Projects are missing. Choose at least one, or “${modes.all}”.`,
    ),
    ['projects'],
  ),
);

export type WritableProjects = v.InferOutput<typeof writableProjectsSchema>;

/** Settings stored before this choice existed read as “all”; a new configuration has to say it. */
export const writableProjects = { settings, schema: v.optional(writableProjectsSchema, { mode: 'all' }) };

/** The label of the list, under which the connection test reports what it finds. */
export const writableProjectsLabel = settings.projects.label;
