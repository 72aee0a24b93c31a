import * as v from 'valibot';

/** An id as Jira gives it, which is a text, or in some answers a number; read as a text. */
export const jiraId = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
