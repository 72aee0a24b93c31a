import * as v from 'valibot';
import { cleanText } from '../foundation/clean-text';
import { second } from '../foundation/durations';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** An issue in words. */
export interface IssueInWords {
  summary?: string;
  /** The name of its reporter, if it has one. */
  reporter?: string;
}

/** A page waits for it. */
const patience = 8 * second;

const words = v.pipe(v.string(), v.transform(cleanText));

const issueSchema = v.object({
  fields: v.object({
    summary: v.nullish(words),
    reporter: v.nullish(v.object({ displayName: v.nullish(words) })),
  }),
});

/** Reads what an issue is about, and who reported it. One call. @throws what `callJira` throws */
export async function issueInWords(
  send: SendToJira,
  { id, key }: { id: string; key: string },
): Promise<IssueInWords> {
  const { fields } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${id}`, { fields: 'summary,reporter' }),
      timeout: patience,
    },
    action: `read the issue ${key}`,
    issueKey: key,
    answer: issueSchema,
  });
  return { summary: fields.summary ?? undefined, reporter: fields.reporter?.displayName ?? undefined };
}

/** The name by which Jira shows the caller. One call. @throws what `callJira` throws */
export async function ownName(send: SendToJira): Promise<string | undefined> {
  const { displayName } = await callJira(send, {
    request: { method: 'GET', path: '/rest/api/3/myself', timeout: patience },
    action: 'ask for your name',
    answer: v.object({ displayName: v.nullish(words) }),
  });
  return displayName ?? undefined;
}
