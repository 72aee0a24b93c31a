import { planAttachment } from '../../jira/attachment-plan';
import { attachFile, reportFileName } from '../../jira/attachments';
import { removeDuplicateAttachments } from '../../jira/remove-duplicates';
import type { TemplateUse } from '../../report/template-use';
import { markerOf, type BringingWithFacts, type Effect } from './effect';

/**
 * Most characters of the attached report's document: more than any session that people have, and little enough for
 * the memory of one invocation. What is longer still is shortened, visibly.
 */
const fullReportLimit = 20_000_000;

/**
 * Attaches the whole report as a text file, once: it is known again by its name. Where Jira took one late that it
 * was thought to have lost, the first stays.
 *
 * @param use which of the reports had to be shortened
 * @throws TemplateError, and what `callJira` throws
 */
export async function attachReport(bringing: BringingWithFacts, use: TemplateUse): Promise<Effect> {
  const { issueKey, session, configuration, jira, render, facts } = bringing;
  const name = reportFileName(markerOf(bringing));
  const plan = planAttachment(name, facts.attachments);
  if (plan.kind === 'keep') {
    await removeDuplicateAttachments(jira, { issueKey, attachmentIds: plan.remove });
    return { result: { kind: 'attachment', issueKey, outcome: 'unchanged' } };
  }
  const { text } = await render(use, session, configuration, fullReportLimit);
  await attachFile(jira, issueKey, { name, text });
  return { result: { kind: 'attachment', issueKey, outcome: 'written' } };
}
