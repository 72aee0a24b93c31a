import { createHash } from 'node:crypto';
import type { Configuration } from '../../configuration/configuration';
import { findAssignableUser } from '../../jira/find-assignable-user';
import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { KnownMatch, KnownRepresentatives, RepresentativeStore } from '../../jira/representative-store';
import { isSameName, normalName } from '../../jira/same-name';
import { afterMatching, type UnmatchedReason } from '../../jira/unmatched-representative';
import type { Representative } from '../../session/session';
import { nameOf } from './leading-representative';
import { representativeValue, type AccountReader, type RepresentativeValue } from './representative-value';

export interface MatchingDependencies {
  jira: SendToJira;
  appliance: AccountReader;
  representatives: RepresentativeStore;
  now: () => number;
}

/** A representative and the Jira user who they are, or why nobody knows. */
export interface MatchedRepresentative {
  /** As the appliance shows them. */
  name: string;
  /** What they were looked for by. */
  known: string;
  accountId?: string;
  /** Under which the account is kept, where a search found it. */
  matchKey?: string;
  reason?: UnmatchedReason;
  /** The account is the administrator’s override. */
  isMapped?: boolean;
  /** The reason was put on the list for the administrator just now. */
  isNews?: boolean;
}

/** Matches stay valid for so long; a user who is missing may be added or repaired any time. */
export const matchHours = { user: 24, none: 1 };

/** The most representatives of one session that are matched. */
const mostMatched = 10;

/**
 * Finds the Jira users of representatives: by the administrator's override, else by an exact and unique match among
 * the users who can be assigned in the project. Those without are listed for the administrator.
 *
 * One storage read, or two where nobody is mapped; a call of Jira and a storage write for each who is not known yet, and one write where the list
 * of the unmatched changes.
 *
 * @param project id or key
 * @throws what `callJira`, the appliance client and the storage throw
 */
export async function matchRepresentatives(
  representatives: readonly Representative[],
  { project, configuration }: { project: string; configuration: Configuration },
  dependencies: MatchingDependencies,
): Promise<MatchedRepresentative[]> {
  const { representativeField } = configuration.settings;
  const values: NamedValue[] = [];
  for (const representative of representatives.slice(0, mostMatched)) {
    const value = await representativeValue(representative, representativeField, dependencies.appliance);
    values.push({ ...value, name: nameOf(representative) ?? 'the representative' });
  }
  const keys = values.flatMap(({ value }) => (value === undefined ? [] : [matchKey(project, value)]));
  const memory = await dependencies.representatives.read([...new Set(keys)]);
  const matched: MatchedRepresentative[] = [];
  for (const value of values) matched.push(await matchOne(value, project, memory, dependencies));
  const isNews = await noteUnmatched(matched, configuration.id, memory, dependencies);
  return matched.map((one) => (one.reason ? { ...one, isNews } : one));
}

type NamedValue = RepresentativeValue & { name: string };

async function matchOne(
  { name, value, known, lacksRight }: NamedValue,
  project: string,
  memory: KnownRepresentatives,
  { jira, representatives }: MatchingDependencies,
): Promise<MatchedRepresentative> {
  const override = memory.overrides.find(
    ({ representative, accountId }) => isSameName(representative, known) && accountId !== '',
  );
  if (override) return { name, known, accountId: override.accountId, isMapped: true };
  if (lacksRight) return { name, known, reason: 'no-right' };
  if (value === undefined) return { name, known, reason: 'no-value' };
  const key = matchKey(project, value);
  const lately = memory.matches.get(key);
  if (lately) return { name, known, ...resultOf(lately, key) };
  const match = await searched(jira, project, value);
  if (match === 'refused') return { name, known, reason: match };
  await representatives.keepMatch(key, match, matchHours[match.found]);
  return { name, known, ...resultOf(match, key) };
}

/** That users may not be searched is no reason to create no issue. */
async function searched(jira: SendToJira, project: string, value: string): Promise<KnownMatch | 'refused'> {
  try {
    return await findAssignableUser(jira, { project, value });
  } catch (error) {
    if (error instanceof JiraRefused || error instanceof JiraPermissionMissing) return 'refused';
    throw error;
  }
}

type MatchResult = Pick<MatchedRepresentative, 'accountId' | 'matchKey' | 'reason'>;

function resultOf(match: KnownMatch, matchKey: string): MatchResult {
  return match.found === 'user' ? { accountId: match.accountId, matchKey } : { reason: match.reason };
}

/** The key says nothing about the person. */
function matchKey(project: string, value: string): string {
  return createHash('sha256')
    .update(`${project}\n${normalName(value)}`)
    .digest('hex')
    .slice(0, 40);
}

/** @returns whether there was anything new to write */
async function noteUnmatched(
  matched: readonly MatchedRepresentative[],
  configurationId: string,
  { unmatched }: KnownRepresentatives,
  { representatives, now }: MatchingDependencies,
): Promise<boolean> {
  const named = matched.filter(({ known }) => known !== '');
  const solved = named.filter(({ reason }) => !reason);
  const open = named.flatMap(({ known: representative, reason }) =>
    reason ? [{ configurationId, representative, reason, lastSeenAt: now() }] : [],
  );
  const next = afterMatching(
    unmatched,
    solved.map(({ known: representative }) => ({ configurationId, representative })),
    open,
  );
  return next !== undefined && (await representatives.replaceUnmatched(next, unmatched.revision));
}
