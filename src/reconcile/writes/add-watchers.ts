import type { Configuration } from '../../configuration/configuration';
import { addWatcher } from '../../jira/assign-issue';
import type { Representative, Session } from '../../session/session';
import { leadingRepresentative } from '../issue/leading-representative';
import {
  matchRepresentatives,
  rememberMatches,
  type MatchesToRemember,
} from '../issue/match-representatives';
import type { WriteResult } from '../write-result';
import { write, type Applied, type Write } from './write';

interface Watcher {
  name: string;
  accountId: string;
}

interface Plan extends Applied {
  watchers: readonly Watcher[];
  toRemember?: MatchesToRemember;
}

/**
 * Makes those watch a new issue who took part beside the leading representative.
 *
 * @param project its id or key
 */
export function addWatchers(
  session: Session,
  where: { project: string; configuration: Configuration },
): Write {
  return write({
    stage: 'issue',
    async read(_, ports) {
      const others = otherRepresentatives(session);
      return others.length === 0 ? undefined : matchRepresentatives(others, where, ports);
    },
    plan({ issueKey }, matching): Plan {
      const watchers = (matching?.matched ?? []).flatMap(({ name, accountId }) =>
        accountId === undefined ? [] : [{ name, accountId }],
      );
      return {
        results: watchers.map(({ name }) => ({ kind: 'watcher', issueKey, name, outcome: 'written' })),
        watchers,
        toRemember: matching?.toRemember,
      };
    },
    changes: ({ watchers }, { issueKey }) =>
      watchers.map((watcher) => ({ what: 'watcher', change: 'add', issueKey, content: { ...watcher } })),
    async apply({ watchers, toRemember }, { issueKey }, { jira, representatives }) {
      if (toRemember) await rememberMatches(toRemember, representatives);
      const results: WriteResult[] = [];
      for (const { name, accountId } of watchers) {
        const refusal = await addWatcher(jira, issueKey, accountId);
        const of = { kind: 'watcher', issueKey, name } as const;
        results.push(refusal ? { ...of, outcome: 'refused', ...refusal } : { ...of, outcome: 'written' });
      }
      return { results };
    },
  });
}

/** Somebody invited from outside has no account. */
function otherRepresentatives(session: Session): Representative[] {
  const leading = leadingRepresentative(session);
  return session.representatives.filter((one) => one !== leading && !one.invited);
}
