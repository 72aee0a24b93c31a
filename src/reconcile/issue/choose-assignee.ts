import type { Configuration } from '../../configuration/configuration';
import type { Session } from '../../session/session';
import type { AssigneeOutcome, WhyNobody } from '../write-result';
import { leadingRepresentative } from './leading-representative';
import {
  matchRepresentatives,
  type MatchedRepresentative,
  type MatchesToRemember,
  type MatchingPorts,
} from './match-representatives';

/** Whom an issue is to be assigned to, and why. */
export interface ChosenAssignee {
  /** Absent: nobody. */
  accountId?: string;
  /** Under which a match is kept that led to the account. */
  matchKey?: string;
  /** What it comes to once it is done; absent: it is left to Jira, which is not told. */
  outcome?: AssigneeOutcome;
  /** What matching has found out; absent: nobody was matched. */
  toRemember?: MatchesToRemember;
}

interface Where {
  /** Id or key. */
  project: string;
  configuration: Configuration;
}

/**
 * Who is assigned to an issue that is created: the Jira user of the session's leading representative, if the
 * configuration wants that; else the default assignee, if there is one.
 *
 * @throws what `matchRepresentatives` throws
 */
export async function assigneeOfNewIssue(
  session: Session,
  where: Where,
  ports: MatchingPorts,
): Promise<ChosenAssignee> {
  const { assignOnCreation, issueCreation } = where.configuration.settings;
  const { defaultAssignee } = issueCreation;
  if (!assignOnCreation) {
    return defaultAssignee === '' ? {} : assignedToDefault(defaultAssignee);
  }
  const { leading, toRemember } = await matchLeading(session, where, ports);
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
 *
 * @throws what `matchRepresentatives` throws
 */
export async function assigneeOfUnassigned(
  session: Session,
  where: Where,
  ports: MatchingPorts,
): Promise<ChosenAssignee> {
  const { leading, toRemember } = await matchLeading(session, where, ports);
  return leading.accountId === undefined
    ? { outcome: { outcome: 'impossible', why: leading.why }, toRemember }
    : { ...assignedTo(leading), toRemember };
}

interface KnownAssignee {
  accountId: string;
  matchKey?: string;
  name: string;
  /** By the administrator, and not found in Jira. */
  isMapped: boolean;
}

function assignedTo({ accountId, matchKey, name, isMapped }: KnownAssignee): ChosenAssignee {
  return {
    accountId,
    matchKey,
    outcome: { outcome: 'written', accountId, whom: isMapped ? 'mapped' : 'leading', name },
  };
}

interface LeadingMatch {
  leading: KnownAssignee | { accountId?: undefined; why: WhyNobody };
  toRemember?: MatchesToRemember;
}

async function matchLeading(session: Session, where: Where, ports: MatchingPorts): Promise<LeadingMatch> {
  const representative = leadingRepresentative(session);
  if (!representative) return { leading: { why: { code: 'no-representative' } } };
  const { matched, toRemember } = await matchRepresentatives([representative], where, ports);
  const [leading] = matched;
  return { leading: leading ? asAssignee(leading) : { why: { code: 'no-representative' } }, toRemember };
}

function asAssignee({
  accountId,
  matchKey,
  name,
  isMapped = false,
  reason = 'nobody',
  isNews = false,
}: MatchedRepresentative): LeadingMatch['leading'] {
  return accountId === undefined
    ? { why: { code: 'unmatched', name, reason, isNews } }
    : { accountId, matchKey, name, isMapped };
}
