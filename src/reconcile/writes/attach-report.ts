import { planAttachment, type AttachmentPlan } from '../../jira/attachment-plan';
import { attachFile, reportFileName } from '../../jira/attachments';
import type { IssueAttachment } from '../../jira/issue-facts';
import type { SendToJira } from '../../jira/jira-http';
import { writtenByApp } from '../../jira/own-account';
import { removeDuplicateAttachments } from '../../jira/remove-duplicates';
import type { ReportUse } from '../../report/template-use';
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
  use?: ReportUse;
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

  async function shortenedUse(issue: IssueSoFar, { render }: WritePorts): Promise<ReportUse | undefined> {
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
      async read(issue, ports) {
        const use = await shortenedUse(issue, ports);
        return use && { use, found: await ownFiles(name, issue, ports.jira) };
      },
      plan({ issueKey }, shown): Plan {
        if (!shown) return { results: [] };
        const { use, found } = shown;
        const changes = planAttachment(name, found);
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

/** Those among which the file is looked for: if one is to be removed, only the app's own. */
async function ownFiles(
  name: string,
  { facts }: IssueSoFar,
  jira: SendToJira,
): Promise<readonly IssueAttachment[]> {
  const found = facts?.attachments ?? [];
  const plan = planAttachment(name, found);
  return plan.kind === 'keep' && plan.remove.length > 0 ? writtenByApp(jira, found) : found;
}
