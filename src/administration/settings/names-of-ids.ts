import type { ConfigurationSet, ConfigurationStore } from '../../configuration/configuration-set';
import type { NamedInJira } from '../../configuration/settings/setting';
import { namedAt } from '../../configuration/settings-in-words';
import type { SendToJira } from '../../jira/jira-http';
import type { FieldChange } from '../../resolver/page-answer';
import { listRequestTypes, listServiceDesks } from '../jira-choices/find-choices';
import { nameProjects } from '../jira-choices/name-projects';

export interface IdNamingDependencies {
  jiraAsUser: SendToJira;
  configurations: Pick<ConfigurationStore, 'read'>;
}

/** Of so many service desks the request types are asked for. */
const desksAsked = 3;

type Names = ReadonlyMap<string, string>;

/**
 * Recorded changes as the page shows them, with names in place of Jira's ids: as Jira calls them now, for the user who
 * looks. What Jira does not tell is shown as its id.
 *
 * Nothing if there are no such ids. Otherwise at most one call for projects and issue types, and for requests one for
 * the service desks (up to ten if there are hundreds) and one for each of three desks. If types are among them, one
 * storage read tells where they belong to.
 */
export async function namesOfIds(
  changes: readonly FieldChange[],
  dependencies: IdNamingDependencies,
): Promise<(change: FieldChange) => FieldChange> {
  const ids = idsIn(changes);
  if ([...ids.values()].every(({ size }) => size === 0)) return (change) => change;
  const present = await presentChoices(ids, dependencies);
  const found = await Promise.all([
    projectNames(ids, present.projects, dependencies).catch(nothing),
    deskNames(ids, dependencies).catch(nothing),
    requestTypeNames(ids, present.desks, dependencies).catch(nothing),
  ]);
  const names = new Map(found.flatMap((some) => [...some]));
  return (change) => named(change, names);
}

type Ids = ReadonlyMap<NamedInJira, ReadonlySet<string>>;

const isId = (text: string) => /^\d+$/.test(text);

function idsIn(changes: readonly FieldChange[]): Ids {
  const of = (kind: NamedInJira) =>
    new Set(
      changes
        .filter(({ path }) => namedAt(path) === kind)
        .flatMap(({ before, after }) => [after, before].filter(isId)),
    );
  const kinds = ['project', 'issue-type', 'service-desk', 'request-type'] as const;
  return new Map(kinds.map((kind) => [kind, of(kind)]));
}

interface PresentChoices {
  projects: readonly string[];
  desks: readonly string[];
}

/** What is chosen now: types on record mostly belong to it. */
async function presentChoices(
  ids: Ids,
  { configurations }: Pick<IdNamingDependencies, 'configurations'>,
): Promise<PresentChoices> {
  const hasTypes = sizeOf(ids, 'issue-type') + sizeOf(ids, 'request-type') > 0;
  const set = hasTypes ? await configurations.read().catch(() => undefined) : undefined;
  return set ? choicesIn(set) : { projects: [], desks: [] };
}

function choicesIn({ configurations, settings }: ConfigurationSet): PresentChoices {
  const creations = configurations.map((one) => one.settings.issueCreation);
  return {
    projects: [...creations.map(({ projectId }) => projectId), settings.alertIssue.projectId].filter(isId),
    desks: creations.map(({ serviceDeskId }) => serviceDeskId).filter(isId),
  };
}

async function projectNames(
  ids: Ids,
  present: readonly string[],
  { jiraAsUser }: IdNamingDependencies,
): Promise<Names> {
  const hasTypes = sizeOf(ids, 'issue-type') > 0;
  const asked = new Set([...(ids.get('project') ?? []), ...(hasTypes ? present : [])]);
  const projects = await nameProjects([...asked], { jira: jiraAsUser });
  return new Map(
    projects.flatMap(({ id, key, name, issueTypes }) => [
      [nameKey('project', id), `${name} (${key})`] as const,
      ...issueTypes.map((type) => [nameKey('issue-type', type.id), type.name] as const),
    ]),
  );
}

async function deskNames(ids: Ids, { jiraAsUser }: IdNamingDependencies): Promise<Names> {
  if (sizeOf(ids, 'service-desk') === 0) return new Map();
  const desks = await listServiceDesks({ jira: jiraAsUser });
  return new Map(
    desks.map(({ id, label, description }) => [nameKey('service-desk', id), `${label} (${description})`]),
  );
}

async function requestTypeNames(
  ids: Ids,
  present: readonly string[],
  { jiraAsUser }: IdNamingDependencies,
): Promise<Names> {
  if (sizeOf(ids, 'request-type') === 0) return new Map();
  const desks = [...new Set([...(ids.get('service-desk') ?? []), ...present])].slice(0, desksAsked);
  const lists = await Promise.all(
    desks.map((serviceDeskId) => listRequestTypes({ serviceDeskId }, { jira: jiraAsUser }).catch(() => [])),
  );
  return new Map(lists.flat().map(({ id, label }) => [nameKey('request-type', id), label]));
}

function named(change: FieldChange, names: Names): FieldChange {
  const kind = namedAt(change.path);
  if (!kind) return change;
  const nameOf = (id: string) => names.get(nameKey(kind, id)) ?? id;
  return { ...change, before: nameOf(change.before), after: nameOf(change.after) };
}

function nameKey(kind: NamedInJira, id: string): string {
  return `${kind} ${id}`;
}

function sizeOf(ids: Ids, kind: NamedInJira): number {
  return ids.get(kind)?.size ?? 0;
}

function nothing(): Names {
  return new Map();
}
