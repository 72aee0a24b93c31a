import { assignIssue } from '../../jira/assign-issue';
import { canBeAssigned } from '../../jira/assignable-user';
import { onlyAssignee, readIssueFacts } from '../../jira/issue-facts';
import type { SendToJira } from '../../jira/jira-http';
import type { RepresentativeStore } from '../../jira/representative-store';
import type { WriteResult } from '../write-result';
import { planAssignment } from './assignment-plan';
import type { ChosenAssignee } from './choose-assignee';
import { forgetMatch, rememberMatches } from './match-representatives';

export interface AssignPorts {
  jira: SendToJira;
  representatives: Pick<RepresentativeStore, 'keepMatch' | 'replaceUnmatched'>;
  now: () => number;
}

/**
 * Assigns an issue to whom was chosen, if anybody was. Jira knows no condition: if it took long since the issue was
 * free, somebody may have taken it, so it is read once more. A refusal may be about the issue, the app or the user: a
 * match is forgotten only if Jira says, asked once more, that this user cannot be assigned in the project.
 *
 * @param freeAt when nobody was assigned to it, by this installation's clock
 * @throws what `callJira` and the storage throw, but for a refusal
 */
export async function assignChosen(
  issueKey: string,
  { accountId, match, outcome, toRemember }: ChosenAssignee,
  freeAt: number,
  { jira, representatives, now }: AssignPorts,
): Promise<WriteResult[]> {
  const of = { kind: 'assignee', issueKey } as const;
  const asChosen = outcome ? [{ ...of, ...outcome }] : [];
  if (toRemember) await rememberMatches(toRemember, representatives);
  const at = now();
  let plan = planAssignment(accountId, { isAssigned: false, at: freeAt }, at);
  if (plan.kind === 'look-again') {
    const { isAssigned = false } = await readIssueFacts(jira, issueKey, onlyAssignee);
    plan = planAssignment(accountId, { isAssigned, at }, at);
  }
  if (plan.kind === 'nobody') return asChosen;
  if (plan.kind !== 'assign') return [{ ...of, outcome: 'unchanged' }];
  const refusal = await assignIssue(jira, issueKey, plan.accountId);
  if (refusal === undefined) return asChosen;
  const cannotBe = match && (await canBeAssigned(jira, match.project, plan.accountId)) === false;
  if (cannotBe) await forgetMatch(match, representatives);
  return [{ ...of, outcome: 'refused', ...refusal }];
}
