import { createHash } from 'node:crypto';
import type { AlertIssueText } from '../../jira/alert-issue';
import type { AlertMailText } from '../../jira/notify-of-issue';
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

/** The text of an email. The same statements as in the issue, as plain text. */
export function alertMailText(statements: readonly AlertStatement[], issueKey: string): AlertMailText {
  const isWell = !statements.some(({ level }) => level > 0);
  const said = statements.length === 0 ? [calm] : spoken(statements);
  return {
    subject: isWell ? 'Remote Support for Jira: all is well again' : alertIssueSummary,
    text: [...said, `The issue ${issueKey} is kept up to date. ${mailUpkeep}`].join('\n\n'),
  };
}

/** The text of an email that an administrator sends to see whether it arrives. */
export function testMailText(issueKey: string): AlertMailText {
  const text = `This is a test. Nothing needs attention because of it. Alerts of Remote Support for Jira will come to you like this, with the issue ${issueKey}.`;
  return { subject: 'Test: Remote Support for Jira', text: `${text}\n\n${mailUpkeep}` };
}

/** Makes an alert issue, if there is none, for a test of the emails about it. */
export const testStatement: AlertStatement = {
  subject: 'test',
  level: 1,
  text: 'This is a test of the email about alerts, which needs an issue. Nothing needs attention because of it.',
};

const mailUpkeep =
  'Who gets this is chosen in the Settings tab of Remote Support, under “Alerts”. There is at most one email an hour.';

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
