import type { Issue } from '../../stand/jira/site/issue';
import type { EnteredConfiguration } from '../run/enter-configurations';
import { wasMade, type Choice } from '../run/choices';
import type { PlayedSession } from '../run/played-session';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { targetByKey } from './target';

/** Where a session has been that people moved about. */
export interface Places {
  /** All issues that anybody or anything meant for it. */
  ever: ReadonlySet<Issue>;
  /** Those on which what was written there may stay: it was left there without a wish to remove it. */
  left: ReadonlySet<Issue>;
}

/** Follows a session through the choices that were made for it, or may have been. */
export function placesOf(
  run: JudgedRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
  { created }: Pick<Evidence, 'created'>,
): Places {
  const ofSession = { configurationId: configuration.id, lsid: session.lsid };
  const own = created.filter(
    ({ lsid, configurationId }) => lsid === session.lsid && configurationId === configuration.id,
  );
  const ownIssues = own.map(({ issue }) => issue);
  const byKey = targetByKey(run, configuration, session);
  const choices = run.choices.of(ofSession);
  const issuesOf = ({ to }: Choice) => (to === 'own' ? ownIssues : [to]);
  let now = new Set(byKey.kind === 'named' ? byKey.issues : ownIssues);
  const ever = new Set([...now, ...ownIssues]);
  const left = new Set<Issue>();
  for (const choice of choices) {
    const meanwhile = choices.filter((other) => other !== choice && isAtOnce(other, choice));
    if (!choice.clears) [...now, ...meanwhile.flatMap(issuesOf)].forEach((issue) => left.add(issue));
    const to = issuesOf(choice);
    to.forEach((issue) => ever.add(issue));
    if (wasMade(choice) && meanwhile.length === 0) {
      to.forEach((issue) => left.delete(issue));
      now = new Set(to);
    } else {
      to.forEach((issue) => now.add(issue));
    }
  }
  return { ever, left };
}

function isAtOnce(one: Choice, other: Choice): boolean {
  return one.asked < other.answered && other.asked < one.answered;
}
