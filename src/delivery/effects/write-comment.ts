import { keepOldestComment, reconcileInternalComment } from '../../jira/comments';
import { atStage } from '../outcome';
import { markerOf, type BringingWithFacts, type Effect } from './effect';

/** By how much the clocks of the appliance and of Jira may differ. */
const clockMargin = 24 * 60 * 60 * 1000;

/**
 * Makes the issue's internal comment agree with the session. Never a public one: outside of a service desk there is
 * no way to keep a comment from those who see the issue, so none is written there. An issue may have been moved out of
 * one since: then no more is seen to than that there are no two of them.
 *
 * @throws what `callJira` throws, StageFailure where the report cannot be written
 */
export async function writeComment(bringing: BringingWithFacts): Promise<Effect> {
  const { issueKey, isNewIssue, wasMoved, session, times, configuration, jira, render, facts } = bringing;
  const own = { issueKey, marker: markerOf(bringing), notBefore: times.endedAt - clockMargin };
  if (!facts.isServiceDesk) {
    if (wasMoved) await keepOldestComment(jira, own);
    return { result: { kind: 'comment', issueKey, outcome: 'impossible', code: 'would-be-public' } };
  }
  const report = await atStage('report', () => render('internalComment', session, configuration));
  const comment = {
    ...own,
    hash: report.hash,
    body: report.adf,
    isNewIssue,
  };
  const action = await reconcileInternalComment(jira, comment, {
    notifyUsers: configuration.settings.notifyWatchers,
  });
  const of = { kind: 'comment', issueKey } as const;
  if (action === 'unchanged') return { result: { ...of, outcome: action }, report };
  return { result: { ...of, outcome: 'written', isNew: action === 'created' }, report };
}
