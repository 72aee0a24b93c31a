import { z } from 'zod';

/** Moments are milliseconds since 1970; people are told by their names. */
const entry = z.object({ id: z.string(), author: z.string(), created: z.number(), updated: z.number() });

const workLog = entry.extend({
  started: z.number(),
  timeSpentSeconds: z.number(),
  /** A document in the Atlassian Document Format. */
  comment: z.unknown(),
});

const comment = entry.extend({
  /** A document in the Atlassian Document Format. */
  body: z.unknown(),
  /** Whether a service request's customer sees it. */
  public: z.boolean(),
  /** The customer whom Jira has mailed about it. */
  mailedTo: z.string().nullable(),
});

const attachment = z.object({ id: z.string(), filename: z.string(), size: z.number() });

const remoteLink = z.object({ id: z.string(), title: z.string(), url: z.string() });

/** An issue as `GET /control/jira/issue/<KEY>` tells it. */
export const issueDetail = z.object({
  key: z.string(),
  summary: z.string(),
  status: z.object({ name: z.string(), category: z.string() }),
  assignee: z.string().nullable(),
  issueType: z.string(),
  /** The request type of a customer's request. */
  requestType: z.string().nullable(),
  reporter: z.string().nullable(),
  watchers: z.array(z.string()),
  isCreatedByApp: z.boolean(),
  /** A document in the Atlassian Document Format. */
  description: z.unknown(),
  worklogs: z.array(workLog),
  comments: z.array(comment),
  attachments: z.array(attachment),
  remoteLinks: z.array(remoteLink),
});

export type IssueDetail = z.infer<typeof issueDetail>;
export type WorkLog = z.infer<typeof workLog>;
export type Comment = z.infer<typeof comment>;
export type Attachment = z.infer<typeof attachment>;
export type RemoteLink = z.infer<typeof remoteLink>;
