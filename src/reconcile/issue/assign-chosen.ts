import { assignIssue } from '../../jira/assign-issue';
import { readAssignee } from '../../jira/issue-facts';
import type { SendToJira } from '../../jira/jira-http';
import type { RepresentativeStore } from '../../jira/representative-store';
import type { WriteResult } from '../write-result';
import { planAssignment } from './assignment-plan';
import type { ChosenAssignee } from './choose-assignee';
import { matchHours, rememberMatches } from './match-representatives';

export interface AssignPorts {
  jira: SendToJira;
  representatives: Pick<RepresentativeStore, 'keepMatch' | 'replaceUnmatched'>;
  now: () => number;
}

/**
 * Assigns an issue to whom was chosen, if anybody was. Jira knows no condition: if it took long since the issue was
 * free, somebody may have taken it, so it is read once more. If Jira refuses a user who was matched, the match is
 * forgotten: they may have left since.
 *
 * @param freeAt when nobody was assigned to it, by this installation's clock
 * @throws what `callJira` and the storage throw, but for a refusal
 */
export async function assignChosen(
  issueKey: string,
  { accountId, matchKey, outcome, toRemember }: ChosenAssignee,
  freeAt: number,
  { jira, representatives, now }: AssignPorts,
): Promise<WriteResult[]> {
  const of = { kind: 'assignee', issueKey } as const;
  const asChosen = outcome ? [{ ...of, ...outcome }] : [];
  if (toRemember) await rememberMatches(toRemember, representatives);
  const at = now();
  let plan = planAssignment(accountId, { isAssigned: false, at: freeAt }, at);
  if (plan.kind === 'look-again') {
    const { isAssigned = false } = await readAssignee(jira, issueKey);
    plan = planAssignment(accountId, { isAssigned, at }, at);
  }
  if (plan.kind === 'nobody') return asChosen;
  if (plan.kind !== 'assign') return [{ ...of, outcome: 'unchanged' }];
  const refusal = await assignIssue(jira, issueKey, plan.accountId);
  if (refusal === undefined) return asChosen;
  if (matchKey !== undefined && !refusal.mayPass) {
    await representatives.keepMatch(matchKey, { found: 'none', reason: 'nobody' }, matchHours.none);
  }
  return [{ ...of, outcome: 'refused', ...refusal }];
}
