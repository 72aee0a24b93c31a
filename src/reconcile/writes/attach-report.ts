import { planAttachment, type AttachmentPlan } from '../../jira/attachment-plan';
import { attachFile, reportFileName } from '../../jira/attachments';
import { removeDuplicateAttachments } from '../../jira/remove-duplicates';
import type { TemplateUse } from '../../report/template-use';
import {
  markerOf,
  write,
  type Applied,
  type IssueSoFar,
  type PlanInput,
  type Write,
  type WritePorts,
} from './write';

/**
 * Most characters of the attached report's document: more than any session that people have, and little enough for
 * the memory of one invocation. What is longer still is shortened, visibly.
 */
const fullReportLimit = 20_000_000;

interface Plan extends Applied {
  /** Which of the reports is attached whole; absent: none had to be shortened. */
  use?: TemplateUse;
  changes?: AttachmentPlan;
}

/**
 * The whole report as a text file, if what was written of it had to be shortened, and once: it is known again by its
 * name. If Jira took one late that it was thought to have lost, the first stays.
 */
export function attachReport(input: PlanInput): Write[] {
  const { session, configuration, workLog } = input;
  const { attachFullReport, internalComment } = configuration.settings;
  if (!attachFullReport || !(internalComment || workLog?.shortened)) return [];
  const name = reportFileName(markerOf(input));

  async function shortenedUse(issue: IssueSoFar, { render }: WritePorts): Promise<TemplateUse | undefined> {
    if (workLog?.shortened) return 'workLog';
    const hasComment = issue.results.some(
      ({ kind, outcome }) => kind === 'comment' && outcome !== 'impossible',
    );
    if (!hasComment) return undefined;
    const comment = await render('internalComment', session, configuration);
    return comment.shortened ? 'internalComment' : undefined;
  }

  return [
    write({
      stage: 'attachment',
      needs: { attachments: true },
      read: shortenedUse,
      plan({ issueKey, facts }, use): Plan {
        if (!use) return { results: [] };
        const changes = planAttachment(name, facts?.attachments ?? []);
        const outcome = changes.kind === 'attach' ? 'written' : 'unchanged';
        return { results: [{ kind: 'attachment', issueKey, outcome }], use, changes };
      },
      changes({ changes }, { issueKey }) {
        const of = { what: 'attachment', issueKey } as const;
        if (changes?.kind === 'attach') return [{ ...of, change: 'add', content: { file: name } }];
        return (changes?.remove ?? []).map((id) => ({ ...of, change: 'remove', content: { id } }));
      },
      async apply(plan, { issueKey }, { jira, render }) {
        const { use, changes } = plan;
        if (!use || !changes) return plan;
        if (changes.kind === 'keep') {
          await removeDuplicateAttachments(jira, { issueKey, attachmentIds: changes.remove });
          return plan;
        }
        const { text } = await render(use, session, configuration, fullReportLimit);
        await attachFile(jira, issueKey, { name, text });
        return plan;
      },
    }),
  ];
}
