import { keepOldestComment, reconcileInternalComment } from '../../jira/comments';
import { atStage } from '../outcome';
import { markerOf, type BringingWithFacts, type Effect } from './effect';

/** By how much the clocks of the appliance and of Jira may differ. */
const clockMargin = 24 * 60 * 60 * 1000;

const words = {
  created: (issueKey: string) => `Added an internal comment to ${issueKey}.`,
  updated: (issueKey: string) => `Updated the internal comment on ${issueKey}.`,
  unchanged: (issueKey: string) => `The internal comment on ${issueKey} was up to date.`,
};

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
    const note = `No internal comment on ${issueKey}: its project is no service desk, so everybody would see it.`;
    return { note, isDone: false };
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
  return { note: words[action](issueKey), isDone: true, report };
}
