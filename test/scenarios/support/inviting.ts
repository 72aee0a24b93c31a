import type { PreparedInvitation, SentInvitation } from '../../../src/issue-panel/invitation/invitation-api';
import type { SessionKey } from '../../../src/issue-panel/issue-api';
import type { Problem } from '../../../src/resolver/page-answer';
import { ordinaryUser } from '../../stand/stand';
import type { VirtualStand } from '../../stand/virtual-stand';
import { askOnIssue, onIssue } from './on-issues';

/** Creates a session key on an issue, or takes the one that is valid. */
export function withKeyOn(stand: VirtualStand, issue: string, as = ordinaryUser): Promise<SessionKey> {
  const { configurationId } = stand;
  return onIssue(stand, { issue, as }, 'createSessionKey', { configurationId });
}

/** Looks at the invitation with the valid key. */
export function preparedOn(
  stand: VirtualStand,
  issue: string,
  as = ordinaryUser,
): Promise<PreparedInvitation> {
  const { configurationId } = stand;
  return onIssue(stand, { issue, as }, 'prepareInvitation', { configurationId });
}

/** Sends what was looked at. @returns what came of it, or the problem */
export async function sendOn(
  stand: VirtualStand,
  issue: string,
  { idempotencyKey, hash }: Pick<PreparedInvitation, 'idempotencyKey' | 'hash'>,
  as = ordinaryUser,
): Promise<SentInvitation | Problem> {
  const { configurationId } = stand;
  const payload = { configurationId, idempotencyKey, hash };
  const answer = await askOnIssue(stand, { issue, as }, 'sendInvitation', payload);
  return answer.ok ? answer.value : answer.problem;
}

/** Looks, and sends. */
export async function invitedOn(
  stand: VirtualStand,
  issue: string,
  as = ordinaryUser,
): Promise<SentInvitation | Problem> {
  return sendOn(stand, issue, await preparedOn(stand, issue, as), as);
}

/** The comments of an issue, as they are in the simulated Jira. */
export function commentsOn({ jira }: VirtualStand, issueKey: string) {
  const issue = jira.site.issue(issueKey);
  if (!issue) throw new Error(`The simulated Jira has no issue ${issueKey}.`);
  return issue.comments;
}
