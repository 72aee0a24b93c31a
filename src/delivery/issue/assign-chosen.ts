import { assignIssue } from '../../jira/assign-issue';
import type { ChosenAssignee } from './choose-assignee';
import { matchHours, type MatchingDependencies } from './match-representatives';

/**
 * Assigns an issue to whom was chosen, if anybody was. Where Jira refuses a user who was matched, the match is
 * forgotten: they may have left since.
 *
 * @returns what was done, one sentence each
 * @throws what `callJira` and the storage throw, but for a refusal
 */
export async function assignChosen(
  issueKey: string,
  { accountId, matchKey, notes }: ChosenAssignee,
  { jira, representatives }: Pick<MatchingDependencies, 'jira' | 'representatives'>,
): Promise<string[]> {
  if (accountId === undefined) return notes;
  const refusal = await assignIssue(jira, issueKey, accountId);
  if (refusal === undefined) return notes;
  if (matchKey !== undefined) {
    await representatives.keepMatch(matchKey, { found: 'none', reason: 'nobody' }, matchHours.none);
  }
  return [`Left it unassigned, since Jira refused: ${refusal}`];
}
