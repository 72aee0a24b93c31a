import { z } from 'zod';

const user = z.object({ displayName: z.string() });

const workLog = z.object({
  id: z.string(),
  author: user.optional(),
  started: z.string(),
  timeSpentSeconds: z.number(),
  /** A document in the Atlassian Document Format. */
  comment: z.unknown(),
  created: z.string().optional(),
  updated: z.string().optional(),
});

const comment = z.object({
  id: z.string(),
  author: user.optional(),
  /** A document in the Atlassian Document Format. */
  body: z.unknown(),
  created: z.string(),
  internal: z.boolean().optional(),
});

/** An issue as `GET /control/jira/issue/<KEY>` tells it. */
export const issueDetail = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    status: z.object({ name: z.string() }).optional(),
    assignee: user.nullish(),
  }),
  worklogs: z.array(workLog).default([]),
  comments: z.array(comment).default([]),
  attachments: z.array(z.object({ filename: z.string(), size: z.number() })).default([]),
});

export type IssueDetail = z.infer<typeof issueDetail>;
export type WorkLog = z.infer<typeof workLog>;
export type Comment = z.infer<typeof comment>;
