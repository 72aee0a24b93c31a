import { day } from '../../foundation/durations';
import { newerComments, planComment, type CommentPlan } from '../../jira/comment-plan';
import { applyComment, findComments, type OwnComments } from '../../jira/comments';
import { writtenByApp } from '../../jira/own-account';
import { removeDuplicateComments } from '../../jira/remove-duplicates';
import type { Report } from '../../report/report';
import { atStage } from '../outcome';
import { markerOf, write, type Applied, type PlanInput, type SessionToWrite, type Write } from './write';

/** By how much the clocks of the appliance and of Jira may differ. */
const clockMargin = day;

/** Where the comments of a session are looked for. */
export function commentsSince(session: SessionToWrite): Omit<OwnComments, 'issueKey'> {
  return { marker: markerOf(session), notBefore: session.times.endedAt - clockMargin };
}

interface Plan extends Applied {
  /** Absent: only one may stay, and none is written. */
  comment?: { report: Report; changes: CommentPlan };
  /** Ids of what is too many, if none is written. */
  remove: string[];
}

/**
 * The internal comment. Never a public one: outside of a service desk there is no way to keep a comment from those who
 * see the issue, so none is written there. An issue may have been moved out of one since: then no more is seen to than
 * that there are no two of them.
 */
export function writeComment(input: PlanInput): Write[] {
  const { session, configuration } = input;
  const { internalComment, notifyWatchers } = configuration.settings;
  if (!internalComment) return [];
  const own = commentsSince(input);
  return [
    write({
      stage: 'comment',
      needs: {},
      async read({ issueKey, isNew, wasMoved, facts }, { jira, render }) {
        const find = async () => {
          const found = await findComments(jira, { ...own, issueKey });
          return newerComments(found).length > 0 ? writtenByApp(jira, found) : found;
        };
        if (!facts?.isServiceDesk) return { found: wasMoved ? await find() : [] };
        const report = await atStage('report', () => render('internalComment', session, configuration));
        return { report, found: isNew ? [] : await find() };
      },
      plan({ issueKey }, { report, found }): Plan {
        const of = { kind: 'comment', issueKey } as const;
        if (!report) {
          const result = { ...of, outcome: 'impossible', code: 'would-be-public' } as const;
          return { results: [result], remove: newerComments(found) };
        }
        const changes = planComment(report, found);
        const result =
          changes.kind === 'keep'
            ? ({ ...of, outcome: 'unchanged' } as const)
            : ({ ...of, outcome: 'written', isNew: changes.kind === 'create' } as const);
        return { results: [result], comment: { report, changes }, remove: [] };
      },
      changes({ comment, remove }, { issueKey }) {
        const of = { what: 'comment', issueKey } as const;
        const changes = comment?.changes ?? { kind: 'keep', remove };
        if (changes.kind === 'create') return [{ ...of, change: 'add' }];
        const removed = changes.remove.map((id) => ({ ...of, change: 'remove' as const, content: { id } }));
        return changes.kind === 'update' ? [{ ...of, change: 'update' }, ...removed] : removed;
      },
      async apply(plan, { issueKey }, { jira }) {
        const { comment, remove } = plan;
        if (!comment) {
          await removeDuplicateComments(jira, { issueKey, commentIds: remove });
          return plan;
        }
        const { report, changes } = comment;
        const wanted = { ...own, issueKey, hash: report.hash, body: report.adf };
        await applyComment(jira, wanted, changes, { notifyUsers: notifyWatchers });
        return plan;
      },
    }),
  ];
}
