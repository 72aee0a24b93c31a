import { z } from 'zod';

/** An id as Jira gives it, which is a text, or in some answers a number; read as a text. */
export const jiraId = z.union([z.string(), z.number()]).transform(String);
