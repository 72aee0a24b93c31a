import { canonicalJson } from '../../report/canonical-json';
import { readIssueFacts } from '../../jira/issue-facts';
import { setIssueProperty } from '../../jira/issue-property';
import type { SendToJira } from '../../jira/jira-http';
import type { Total } from './total';

/** The property of an issue that tells of its sessions. `manifest.yml` has Jira index it, with names for JQL. */
export const figuresKey = 'remote-support-sessions';

/** What a figure of a whole issue may take: nobody waits for it, and others wait behind it. */
const callTimeout = 15_000;

/** What the property holds. Everybody who may see the issue can read it: it names nobody and no session. */
interface FiguresProperty {
  count: number;
  minutes: number;
  /** In the form that Jira documents for a date with a time: in UTC, to the minute. */
  lastEndedAt?: string;
  lastRating?: number;
}

/** The property for these sessions. */
export function propertyOf({ count, minutes, lastEndedAt, rated }: Total): FiguresProperty {
  return {
    count,
    minutes,
    ...(lastEndedAt !== undefined && { lastEndedAt: momentOf(lastEndedAt) }),
    ...(rated && { lastRating: rated.rating }),
  };
}

function momentOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length)}Z`;
}

/** Writes the property whatever is there, with one call. @throws what `callJira` throws */
export async function writeFigures(jira: SendToJira, issueId: string, total: Total): Promise<void> {
  const action = 'write the figures of its sessions to an issue';
  await setIssueProperty(within(jira), issueId, { key: figuresKey, value: propertyOf(total) }, action);
}

/**
 * Makes the property agree with these sessions: one call, and another one if it does not. An issue without the property
 * and without sessions is left alone.
 *
 * @returns the issue's present key
 * @throws what `callJira` throws
 */
export async function correctFigures(jira: SendToJira, issueId: string, total: Total): Promise<string> {
  const wanted = { attachments: false, assignee: false, propertyKeys: [figuresKey] };
  const { issueKey, properties } = await readIssueFacts(within(jira), issueId, wanted);
  const present = properties.get(figuresKey);
  const isRight = present === undefined ? total.count === 0 : isSame(present, propertyOf(total));
  if (!isRight) await writeFigures(jira, issueId, total);
  return issueKey;
}

function isSame(present: unknown, wanted: FiguresProperty): boolean {
  return canonicalJson({ of: present }) === canonicalJson({ of: wanted });
}

function within(jira: SendToJira): SendToJira {
  return (request) => jira({ timeout: callTimeout, ...request });
}
