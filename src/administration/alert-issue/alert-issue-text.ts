import { createHash } from 'node:crypto';
import type { AlertIssueText } from '../../jira/alert-issue';
import type { AdfDocument } from '../../report/adf';
import { textToAdf } from '../../report/text-to-adf';
import type { AlertStatement } from './alert-statements';

export const alertIssueSummary = 'Remote Support for Jira needs attention';

/** As many of the longest statements as fit into the 32,767 characters of a description in Jira. */
const statementsShown = 25;

const upkeep =
  'The app keeps this text up to date as long as the issue is open. Close the issue when you are done with it: what needs attention later gets a new one.';

/** The text of the issue. Every statement is plain text without markup. */
export function alertIssueText(statements: readonly AlertStatement[]): AlertIssueText {
  const text = [...(statements.length === 0 ? [calm] : spoken(statements)), upkeep].join('\n\n');
  return { description: textToAdf(text), hash: createHash('sha256').update(text).digest('hex') };
}

const calm = 'All is well again: at present nothing needs attention.';

/** The comment after the last alert is gone, so that the issue's watchers hear of it. */
export function allIsWell(): AdfDocument {
  return textToAdf('All is well again. You can close this issue.');
}

function spoken(statements: readonly AlertStatement[]): string[] {
  const texts = statements.slice(0, statementsShown).map(({ text }) => text);
  const more = statements.length - texts.length;
  return more === 0 ? texts : [...texts, `And ${more} more: see the Activity tab of Remote Support.`];
}
