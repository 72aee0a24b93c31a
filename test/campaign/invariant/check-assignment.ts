import type { ApplianceSession } from '../../stand/appliance/appliance-session';
import { accounts } from '../../stand/jira/sample/users';
import { textField, type HistoryEntry, type Issue } from '../../stand/jira/site/issue';
import { minute, second } from '../durations';
import type { EnteredConfiguration } from '../run/enter-configurations';
import { assigningAgent } from '../trouble/agent-troubles';
import type { Plan } from '../plan/plan';
import type { JudgedRun } from './judged-run';

/**
 * The Jira users of the simulated appliance's representatives by their user names. One has left, one has a name that
 * two people have, and one is nobody in Jira.
 */
const users = new Map<string | undefined, string>([
  ['mlindqvist', accounts.maja],
  ['tokafor', accounts.tunde],
  ['ksato', accounts.sato],
]);

/** Two people in Jira have this name: the app can tell them apart only if an administrator does. */
export const namesake = {
  username: 'hbrandt',
  displayName: 'Hanna Brandt',
  mappedTo: accounts.hannaHamburg,
} as const;

function userOf({ isNamesakeMapped }: Plan, username: string | undefined): string {
  if (username === namesake.username) return isNamesakeMapped ? namesake.mappedTo : '';
  return users.get(username) ?? '';
}

/** Who leads the session, as a Jira user; the empty text: nobody. */
export function leaderOf(plan: Plan, { representatives }: ApplianceSession): string {
  return userOf(plan, representatives.find(({ owner }) => owner)?.username);
}

/**
 * To whom an issue may be assigned that is created for the session; the empty text: to nobody. If Jira refuses to
 * tell who can be assigned, nobody is known.
 */
export function assigneesOfNew(
  plan: Plan,
  { issues: { assignOnCreation, issueCreation } }: EnteredConfiguration,
  session: ApplianceSession,
): string[] {
  const { defaultAssignee } = issueCreation;
  const leader = assignOnCreation ? leaderOf(plan, session) : '';
  return leader === '' || plan.troubles.includes('jira-refusals')
    ? [leader || defaultAssignee, defaultAssignee]
    : [leader];
}

/**
 * What is wrong with who is assigned to an issue that was created for a session, and with who watches it.
 *
 * @param isDone false if the session is parked: something may remain to be done
 */
export function checkNewIssue(
  run: JudgedRun,
  configuration: EnteredConfiguration,
  session: ApplianceSession,
  { issue, isDone }: { issue: Issue; isDone: boolean },
): string[] {
  // What Jira has refused once is reported, and left as it is.
  const mayLack = !isDone || run.plan.troubles.includes('jira-refusals');
  const wanted = assigneesOfNew(run.plan, configuration, session);
  const assignee = textField(issue, 'assignee');
  const mayLackAssignee = mayLack || isRefused(run);
  const isRight = wanted.includes(assignee) || (mayLackAssignee && assignee === '') || isTaken(issue);
  const wrong = isRight
    ? []
    : [`has ${issue.key} assigned to “${assignee}”, not to “${wanted.join('” or “')}”.`];

  const others = configuration.issues.issueCreation.representativesWatch
    ? session.representatives.flatMap(({ owner, username }) =>
        owner ? [] : userOf(run.plan, username) || [],
      )
    : [];
  const watchers = [...issue.watchers].filter((watcher) => watcher !== issue.creator);
  const isWatched = mayLack || others.every((other) => watchers.includes(other));
  if (!isWatched || watchers.some((watcher) => !others.includes(watcher))) {
    wrong.push(`has ${issue.key} watched by ${watchers.join(', ') || 'nobody'}.`);
  }
  if (!mayLack && !issue.properties.has('remote-support-session')) {
    wrong.push(`has ${issue.key}, which does not name it.`);
  }
  return wrong;
}

/** Whether nobody may be assigned for a while. */
function isRefused({ plan }: JudgedRun): boolean {
  return plan.troubles.includes('refused-fields');
}

/** What is wrong with a named issue to which nobody is assigned, once a session has come to it. */
export function checkNamedIssue(
  run: JudgedRun,
  { issues: settings }: EnteredConfiguration,
  session: ApplianceSession,
  { issue, isDone }: { issue: Issue; isDone: boolean },
): string[] {
  const { plan } = run;
  const isToBeAssigned = settings.assignUnassigned && leaderOf(plan, session) !== '';
  const mayLack = !isDone || plan.troubles.includes('jira-refusals') || isRefused(run);
  if (!isToBeAssigned || mayLack || textField(issue, 'assignee') !== '') return [];
  return [`has left ${issue.key} unassigned.`];
}

/** What is wrong with the changes that the app has made to who is assigned to an issue. */
export function checkAssignments(run: JudgedRun, issue: Issue, allowed: ReadonlySet<string>): string[] {
  const changes = issue.history.filter(({ items }) => items.some(({ field }) => field === 'assignee'));
  return changes.flatMap((change, index) => {
    const { author, items } = change;
    const { from = null, to = null } = items.find(({ field }) => field === 'assignee') ?? {};
    if (author !== accounts.app) return [];
    const strange = allowed.has(to ?? '') ? [] : [`was assigned to “${to}” by the app.`];
    const isTakenAway = from !== null && from !== '' && !isSimultaneous(run, change, changes[index - 1]);
    return isTakenAway ? [...strange, `was taken from “${from}” by the app.`] : strange;
  });
}

function isTaken({ history }: Issue): boolean {
  return history.some(
    ({ author, items }) => author === assigningAgent && items.some(({ field }) => field === 'assignee'),
  );
}

/**
 * Whether somebody was assigned while the app's call was under way already: Jira knows no condition, so that nobody
 * could have held it back.
 */
function isSimultaneous(
  { plan }: JudgedRun,
  change: HistoryEntry,
  before: HistoryEntry | undefined,
): boolean {
  const underWay = plan.troubles.includes('slow-jira') ? 3 * minute : 15 * second;
  return before !== undefined && change.at - before.at <= underWay;
}
