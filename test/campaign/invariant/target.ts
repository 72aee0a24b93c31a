import { projectKeyOf } from '../../../src/jira/issue-key';
import { second } from '../durations';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { PlayedSession } from '../run/played-session';
import { APP_ACCOUNT_ID } from '../../stand/jira/actor';
import type { Issue } from '../../stand/jira/site/issue';
import type { JudgedRun } from './judged-run';
import { choiceInForce, type ChosenRun } from './recorded-choice';

/** Where a session belongs by one configuration. */
export type Target =
  /** Onto these issues, which a person chose for it. */
  | { kind: 'chosen'; issues: Issue[] }
  /** Onto these issues, which its external key names. */
  | { kind: 'named'; issues: Issue[] }
  /** Onto an issue of its own, which the app has to create, or which a person wants for it. */
  | { kind: 'new' }
  /** Its external key names only issues that the app cannot reach. */
  | { kind: 'unreachable' }
  /** The issue that it names is of a project that sessions of the configuration may not write into. */
  | { kind: 'forbidden'; projectKey: string }
  /** Nowhere, as the settings say. */
  | { kind: 'nowhere' };

/** Projects that the app may not see or where nothing can be written. */
const closedProjects = ['SEC', 'OLD'];

/** Jira shows it to the app, but the app may not browse it: its issues may be there. */
const archivedProject = 'OLD';

/** Works out where the session belongs: where a person chose, or else as the settings and its external key say. */
export function targetOf(
  run: ChosenRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
): Target {
  const { id: configurationId } = configuration;
  const inForce = choiceInForce(run, { configurationId, lsid: session.lsid });
  if (!inForce) return targetByKey(run, configuration, session);
  const { chosen } = inForce;
  if (chosen === 'own') return { kind: 'new' };
  const { site } = run.stand.jira;
  return { kind: 'chosen', issues: chosen.flatMap(({ issueId = '' }) => site.issue(issueId) ?? []) };
}

/**
 * Whether a session belongs elsewhere than on this issue, or may do so by now, since a person chose: what it left there
 * need not be whole.
 */
export function isChosenElsewhere(
  run: ChosenRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
  issue: Issue,
): boolean {
  const inForce = choiceInForce(run, { configurationId: configuration.id, lsid: session.lsid });
  if (!inForce?.isMade) return inForce !== undefined;
  const target = targetOf(run, configuration, session);
  return target.kind === 'chosen' ? !target.issues.includes(issue) : issue.creator !== APP_ACCOUNT_ID;
}

/** Works out from the settings, the session and the simulated Jira where the session belongs if nobody chose. */
export function targetByKey(
  { stand }: Pick<JudgedRun, 'stand'>,
  { issues: settings, confinedTo }: EnteredConfiguration,
  { lsid, planned }: PlayedSession,
): Target {
  const { startedAt, ending, externalKey: present } = stand.appliance.session(lsid);
  const lasted = Math.floor(((ending?.at ?? startedAt) - startedAt) / second);
  if (ending && lasted < settings.minimumDurationSeconds) return { kind: 'nowhere' };
  // Who brings in a session that runs gives it the key of their issue, for all configurations.
  const isGiven = (present || undefined) !== (planned.externalKey || undefined);
  const { names, externalKey } = isGiven ? { names: [present ?? ''], externalKey: present } : planned;
  if (names.length === 0) return { kind: creates(settings, externalKey) ? 'new' : 'nowhere' };
  const existing = names
    .flatMap((key) => stand.jira.site.issue(key) ?? [])
    .filter(({ projectKey }) => !closedProjects.includes(projectKey));
  const issues = settings.addToAllIssues ? existing : existing.slice(0, 1);
  const allowed = issues.filter(({ projectKey }) => confinedTo?.includes(projectKey) ?? true);
  if (allowed.length > 0) return { kind: 'named', issues: [...new Set(allowed)] };
  if (issues[0]) return { kind: 'forbidden', projectKey: issues[0].projectKey };
  const mayBeThere = names.some((key) => projectKeyOf(key) === archivedProject);
  return { kind: creates(settings, externalKey) && !mayBeThere ? 'new' : 'unreachable' };
}

function creates({ issueCreation }: EnteredConfiguration['issues'], externalKey = ''): boolean {
  const { mode, triggerValue } = issueCreation;
  return mode !== 'off' && externalKey.toLowerCase().includes(triggerValue.toLowerCase());
}
