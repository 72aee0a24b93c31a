import type { Configuration } from '../../configuration/configuration';
import type { Session } from '../../session/session';
import type { AssigneeOutcome, WhyNobody } from '../write-result';
import { leadingRepresentative } from './leading-representative';
import {
  matchRepresentatives,
  type KeptMatch,
  type MatchedRepresentative,
  type Matching,
  type MatchesToRemember,
  type MatchingPorts,
} from './match-representatives';

/** Whom an issue is to be assigned to, and why. */
export interface ChosenAssignee {
  /** Absent: nobody. */
  accountId?: string;
  /** The match that led to the account. */
  match?: KeptMatch;
  /** What it comes to once it is done; absent: it is left to Jira, which is not told. */
  outcome?: AssigneeOutcome;
  /** What matching has found out; absent: nobody was matched. */
  toRemember?: MatchesToRemember;
}

/** Where an issue is, and whose settings hold for it. */
interface Where {
  /** Id or key. */
  project: string;
  configuration: Configuration;
}

/**
 * Who is assigned to an issue that is created: the Jira user of the session's leading representative, if the
 * configuration wants that; else the default assignee, if there is one.
 *
 * @param matching of the leading representative, see `matchLeading`; absent: the configuration does not want that
 */
export function assigneeOfNewIssue(
  { settings }: Configuration,
  matching: Matching | undefined,
): ChosenAssignee {
  const { defaultAssignee } = settings.issueCreation;
  if (!matching) return defaultAssignee === '' ? {} : assignedToDefault(defaultAssignee);
  const leading = leadingOf(matching);
  const { toRemember } = matching;
  if (leading.accountId !== undefined) return { ...assignedTo(leading), toRemember };
  if (defaultAssignee === '') return { outcome: { outcome: 'impossible', why: leading.why }, toRemember };
  return { ...assignedToDefault(defaultAssignee, leading.why), toRemember };
}

function assignedToDefault(accountId: string, instead?: WhyNobody): ChosenAssignee {
  return { accountId, outcome: { outcome: 'written', accountId, whom: 'default', instead } };
}

/**
 * Who is assigned to an existing issue that nobody is assigned to: the Jira user of the session's leading
 * representative.
 */
export function assigneeOfUnassigned(matching: Matching): ChosenAssignee {
  const leading = leadingOf(matching);
  const { toRemember } = matching;
  return leading.accountId === undefined
    ? { outcome: { outcome: 'impossible', why: leading.why }, toRemember }
    : { ...assignedTo(leading), toRemember };
}

interface KnownAssignee {
  accountId: string;
  match?: KeptMatch;
  name: string;
  /** By the administrator, and not found in Jira. */
  isMapped: boolean;
}

function assignedTo({ accountId, match, name, isMapped }: KnownAssignee): ChosenAssignee {
  return {
    accountId,
    match,
    outcome: { outcome: 'written', accountId, whom: isMapped ? 'mapped' : 'leading', name },
  };
}

/**
 * Matches the session's leading representative, if it has one: see `matchRepresentatives`.
 *
 * @throws what `matchRepresentatives` throws
 */
export function matchLeading(session: Session, where: Where, ports: MatchingPorts): Promise<Matching> {
  const representative = leadingRepresentative(session);
  if (!representative) return Promise.resolve({ matched: [], toRemember: { matches: new Map() } });
  return matchRepresentatives([representative], where, ports);
}

type LeadingMatch = KnownAssignee | { accountId?: undefined; why: WhyNobody };

function leadingOf({ matched: [leading] }: Matching): LeadingMatch {
  return leading ? asAssignee(leading) : { why: { code: 'no-representative' } };
}

function asAssignee({
  accountId,
  match,
  name,
  isMapped = false,
  reason = 'nobody',
  isNews = false,
}: MatchedRepresentative): LeadingMatch {
  return accountId === undefined
    ? { why: { code: 'unmatched', name, reason, isNews } }
    : { accountId, match, name, isMapped };
}
