import type { Configuration } from '../../configuration/configuration';
import { unmatchedReasonWords } from '../../jira/unmatched-representative';
import type { Session } from '../../session/session';
import { leadingRepresentative } from './leading-representative';
import {
  matchRepresentatives,
  type MatchedRepresentative,
  type MatchingDependencies,
} from './match-representatives';

/** Whom an issue is to be assigned to, and what to say about it. */
export interface ChosenAssignee {
  /** Absent: nobody. */
  accountId?: string;
  /** Under which a match is kept that led to the account. */
  matchKey?: string;
  /** One sentence each, for when it was done. */
  notes: string[];
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
    return defaultAssignee === ''
      ? { notes: [] }
      : { accountId: defaultAssignee, notes: ['Assigned it to the default assignee.'] };
  }
  const leading = await matchLeading(session, where, dependencies);
  if (leading.accountId !== undefined) return assignedTo(leading);
  if (defaultAssignee === '') return { notes: [`Left it unassigned: ${leading.why}`] };
  return { accountId: defaultAssignee, notes: [`Assigned it to the default assignee: ${leading.why}`] };
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
    ? { notes: [`Left it unassigned: ${leading.why}`] }
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
  const whom = isMapped ? `the user to whom ${name} is mapped` : `${name}, who led the session`;
  return { accountId, matchKey, notes: [`Assigned it to ${whom}.`] };
}

async function matchLeading(
  session: Session,
  where: Where,
  dependencies: MatchingDependencies,
): Promise<KnownAssignee | { accountId?: undefined; why: string }> {
  const leading = leadingRepresentative(session);
  const [matched] = leading ? await matchRepresentatives([leading], where, dependencies) : [];
  if (!matched) return { why: 'the session has no representative.' };
  const { accountId, matchKey, name, isMapped = false } = matched;
  return accountId === undefined ? { why: whyUnmatched(matched) } : { accountId, matchKey, name, isMapped };
}

/** A missing right is explained where it is news, and not with each session. */
function whyUnmatched({ name, reason = 'nobody', isNews = false }: MatchedRepresentative): string {
  if (reason === 'no-right' && !isNews) return `the email address of ${name} may not be read.`;
  const advice = reason === 'no-right' ? '' : ' Map the representative in the Settings tab.';
  return `no Jira user was found for ${name}. ${unmatchedReasonWords[reason]}${advice}`;
}
