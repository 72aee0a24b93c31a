import { createHash } from 'node:crypto';
import type { Configuration } from '../../configuration/configuration';
import { findAssignableUser } from '../../jira/find-assignable-user';
import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { KnownMatch, KnownRepresentatives, RepresentativeStore } from '../../jira/representative-store';
import { isSameName, normalName } from '../../jira/same-name';
import { afterMatching, type UnmatchedList, type UnmatchedReason } from '../../jira/unmatched-representative';
import type { Representative } from '../../session/session';
import { nameOf } from './leading-representative';
import { representativeValue, type AccountReader, type RepresentativeValue } from './representative-value';

export interface MatchingPorts {
  jira: SendToJira;
  appliance: AccountReader;
  representatives: Pick<RepresentativeStore, 'read'>;
  now: () => number;
}

/** Representatives with their Jira users, and what is to be remembered of it. */
export interface Matching {
  matched: readonly MatchedRepresentative[];
  toRemember: MatchesToRemember;
}

/** Written before what was matched is used: see `rememberMatches`. */
export interface MatchesToRemember {
  /** What searches have found. */
  matches: ReadonlyMap<string, KnownMatch>;
  /** The administrator's list, if it changes. */
  unmatched?: UnmatchedList;
}

/** A representative and the Jira user who they are, or why nobody knows. */
export interface MatchedRepresentative {
  /** As the appliance shows them. */
  name: string;
  /** What they were looked for by. */
  known: string;
  accountId?: string;
  /** How the account is kept, if a search found it. */
  match?: KeptMatch;
  reason?: UnmatchedReason;
  /** The account is the administrator’s override. */
  isMapped?: boolean;
  /** The administrator's list changes with it. */
  isNews?: boolean;
}

/** By which a match is kept, and the project for which it holds. */
export interface KeptMatch {
  key: string;
  /** Id or key. */
  project: string;
}

/** Matches stay valid for so long; a user who is missing may be added or repaired any time. */
export const matchHours = { user: 24, none: 1 };

/** The most representatives of one session that are matched. */
const mostMatched = 10;

/**
 * Finds the Jira users of representatives: by the administrator's override, else by an exact and unique match among
 * the users who can be assigned in the project. Those without are listed for the administrator.
 *
 * One storage read, or two if nobody is mapped, and two calls of Jira for each who is not known yet.
 *
 * @param project id or key
 * @throws what `callJira`, the appliance client and the storage throw
 */
export async function matchRepresentatives(
  representatives: readonly Representative[],
  { project, configuration }: { project: string; configuration: Configuration },
  ports: MatchingPorts,
): Promise<Matching> {
  const { representativeField } = configuration.settings;
  const values: NamedValue[] = [];
  for (const representative of representatives.slice(0, mostMatched)) {
    const value = await representativeValue(representative, representativeField, ports.appliance);
    values.push({ ...value, name: nameOf(representative) ?? 'the representative' });
  }
  const keys = values.flatMap(({ value }) => (value === undefined ? [] : [matchKey(project, value)]));
  const known = await ports.representatives.read([...new Set(keys)]);
  const matched: MatchedRepresentative[] = [];
  const matches = new Map<string, KnownMatch>();
  for (const value of values) {
    const before = matchedBefore(value, project, known);
    if (!isToSearch(before)) {
      matched.push(before);
      continue;
    }
    const match = await findAssignableUser(ports.jira, { project, value: before.search }).catch(
      noneIfRefused,
    );
    if (match) matches.set(before.key, match);
    matched.push({ name: value.name, known: value.known, ...resultOf(match, { key: before.key, project }) });
  }
  const unmatched = listWith(matched, configuration.id, known.unmatched, ports.now());
  const isNews = unmatched !== undefined;
  return {
    matched: matched.map((one) => (one.reason ? { ...one, isNews } : one)),
    toRemember: { matches, unmatched },
  };
}

/**
 * Makes it known that a matched user cannot be assigned in the project after all. A storage write.
 *
 * @throws what the storage throws
 */
export async function forgetMatch(
  { key }: KeptMatch,
  representatives: Pick<RepresentativeStore, 'keepMatch'>,
): Promise<void> {
  await representatives.keepMatch(key, { found: 'none', reason: 'nobody' }, matchHours.none);
}

/**
 * Keeps what was found out, so that the next session costs no search. A storage write for each match that is new, and
 * one if the administrator's list changes.
 *
 * @throws what the storage throws
 */
export async function rememberMatches(
  { matches, unmatched }: MatchesToRemember,
  representatives: Pick<RepresentativeStore, 'keepMatch' | 'replaceUnmatched'>,
): Promise<void> {
  for (const [key, match] of matches) await representatives.keepMatch(key, match, matchHours[match.found]);
  // If somebody else was faster, the next session of the representative changes the list.
  if (unmatched) await representatives.replaceUnmatched(unmatched, unmatched.revision - 1);
}

type NamedValue = RepresentativeValue & { name: string };

/** For whom nothing is known yet. */
interface ToSearch {
  /** What Jira is searched for. */
  search: string;
  key: string;
}

function isToSearch(before: MatchedRepresentative | ToSearch): before is ToSearch {
  return 'search' in before;
}

/** What is known of a representative without a search. */
function matchedBefore(
  { name, value, known, lacksRight }: NamedValue,
  project: string,
  memory: KnownRepresentatives,
): MatchedRepresentative | ToSearch {
  const override = memory.overrides.find(
    ({ representative, accountId }) => isSameName(representative, known) && accountId !== '',
  );
  if (override) return { name, known, accountId: override.accountId, isMapped: true };
  if (lacksRight) return { name, known, reason: 'no-right' };
  if (value === undefined) return { name, known, reason: 'no-value' };
  const key = matchKey(project, value);
  const lately = memory.matches.get(key);
  return lately ? { name, known, ...resultOf(lately, { key, project }) } : { search: value, key };
}

/** That users may not be searched is no reason to create no issue. */
function noneIfRefused(error: unknown): undefined {
  if (error instanceof JiraRefused || error instanceof JiraPermissionMissing) return undefined;
  throw error;
}

type MatchResult = Pick<MatchedRepresentative, 'accountId' | 'match' | 'reason'>;

/** @param found absent: Jira refused the search */
function resultOf(found: KnownMatch | undefined, match: KeptMatch): MatchResult {
  if (!found) return { reason: 'refused' };
  return found.found === 'user' ? { accountId: found.accountId, match } : { reason: found.reason };
}

/** The key says nothing about the person. */
function matchKey(project: string, value: string): string {
  return createHash('sha256')
    .update(`${project}\n${normalName(value)}`)
    .digest('hex')
    .slice(0, 40);
}

/** The administrator's list after this; `undefined` if it stays as it is. */
function listWith(
  matched: readonly MatchedRepresentative[],
  configurationId: string,
  unmatched: UnmatchedList,
  lastSeenAt: number,
): UnmatchedList | undefined {
  const named = matched.filter(({ known }) => known !== '');
  const solved = named.filter(({ reason }) => !reason);
  const open = named.flatMap(({ known: representative, reason }) =>
    reason ? [{ configurationId, representative, reason, lastSeenAt }] : [],
  );
  return afterMatching(
    unmatched,
    solved.map(({ known: representative }) => ({ configurationId, representative })),
    open,
  );
}
