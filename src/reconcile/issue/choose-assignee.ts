import type { Configuration } from '../../configuration/configuration';
import type { Session } from '../../session/session';
import type { AssigneeOutcome, WhyNobody } from '../write-result';
import { leadingRepresentative } from './leading-representative';
import { matchRepresentatives, type MatchingDependencies } from './match-representatives';

/** Whom an issue is to be assigned to, and why. */
export interface ChosenAssignee {
  /** Absent: nobody. */
  accountId?: string;
  /** Under which a match is kept that led to the account. */
  matchKey?: string;
  /** What it comes to once it is done; absent: it is left to Jira, which is not told. */
  outcome?: AssigneeOutcome;
}

interface Where {
  /** Id or key. */
  project: string;
  configuration: Configuration;
}

/**
 * Who is assigned to an issue that is created: the Jira user of the session's leading representative, where the
 * configuration wants that; else the default assignee, where there is one.
 *
 * @throws what `matchRepresentatives` throws
 */
export async function assigneeOfNewIssue(
  session: Session,
  where: Where,
  dependencies: MatchingDependencies,
): Promise<ChosenAssignee> {
  const { assignOnCreation, issueCreation } = where.configuration.settings;
  const { defaultAssignee } = issueCreation;
  if (!assignOnCreation) {
    return defaultAssignee === '' ? {} : assignedToDefault(defaultAssignee);
  }
  const leading = await matchLeading(session, where, dependencies);
  if (leading.accountId !== undefined) return assignedTo(leading);
  if (defaultAssignee === '') return { outcome: { outcome: 'impossible', why: leading.why } };
  return assignedToDefault(defaultAssignee, leading.why);
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
  dependencies: MatchingDependencies,
): Promise<ChosenAssignee> {
  const leading = await matchLeading(session, where, dependencies);
  return leading.accountId === undefined
    ? { outcome: { outcome: 'impossible', why: leading.why } }
    : assignedTo(leading);
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

async function matchLeading(
  session: Session,
  where: Where,
  dependencies: MatchingDependencies,
): Promise<KnownAssignee | { accountId?: undefined; why: WhyNobody }> {
  const leading = leadingRepresentative(session);
  const [matched] = leading ? await matchRepresentatives([leading], where, dependencies) : [];
  if (!matched) return { why: { code: 'no-representative' } };
  const { accountId, matchKey, name, isMapped = false, reason = 'nobody', isNews = false } = matched;
  return accountId === undefined
    ? { why: { code: 'unmatched', name, reason, isNews } }
    : { accountId, matchKey, name, isMapped };
}
