import { z } from 'zod';

/** A point in time, as milliseconds or as ISO 8601; read as milliseconds since 1970. */
const moment = z.union([
  z.number(),
  z.string().transform((text, context) => {
    const time = Date.parse(text);
    if (Number.isNaN(time)) context.addIssue(`“${text}” is not a point in time`);
    return time;
  }),
]);

const session = z.object({
  lsid: z.string(),
  state: z.string(),
  representative: z.string().optional(),
  customer: z.string().optional(),
  externalKey: z.string().optional(),
  startedAt: moment,
  endedAt: moment.optional(),
  preset: z.string().optional(),
});

const recipient = z.object({
  name: z.string(),
  waiting: z.number(),
  delivered: z.number(),
  dropped: z.number(),
  blockedSince: moment.optional(),
  lastStatus: z.number().optional(),
});

const fault = z.object({ endpoint: z.string(), kind: z.string(), times: z.number().optional() });

const issueSummary = z.object({
  key: z.string(),
  summary: z.string(),
  status: z.string(),
  assignee: z.string().optional(),
  workLogs: z.number(),
  isCreatedByApp: z.boolean().default(false),
  updatedAt: moment,
});

const call = z.object({ method: z.string(), status: z.number() });

const invocation = z.object({
  id: z.string(),
  kind: z.string(),
  moduleKey: z.string(),
  functionKey: z.string(),
  startedAt: moment,
  endedAt: moment.optional(),
  outcome: z.string(),
  error: z.string().optional(),
  storage: z.object({ reads: z.number(), writes: z.number(), readKb: z.number(), writeKb: z.number() }),
  jira: z.array(call.extend({ path: z.string() })),
  egress: z.array(call.extend({ url: z.string() })),
  pushes: z.number(),
  logs: z.array(z.object({ level: z.string(), text: z.string() })),
});

const waitingEvent = z.object({ id: z.string(), dueAt: moment, attempt: z.number(), body: z.unknown() });

const storedValue = z.object({
  key: z.string(),
  entity: z.string().optional(),
  value: z.unknown(),
  expiresAt: moment.optional(),
});

/** Everything that the console shows, as `GET /stand/state` tells it. */
export const standState = z.object({
  clock: z.object({ now: moment, virtual: z.boolean() }),
  /** Null if a real appliance is used. */
  appliance: z
    .object({ sessions: z.array(session), recipients: z.array(recipient), faults: z.array(fault) })
    .nullable(),
  /** Null if a real Jira is used. */
  jira: z.object({ issues: z.array(issueSummary) }).nullable(),
  app: z.object({
    invocations: z.array(invocation),
    queue: z.array(waitingEvent),
    storage: z.array(storedValue),
    secrets: z.array(z.string()),
    /** Keys of the scheduled triggers, which can be fired by hand. */
    schedules: z.array(z.string()).default([]),
    /**
     * The app's modules on issues, as far as they are switched on: panels beside the issue, and others behind a
     * click.
     */
    issueModules: z
      .array(z.object({ moduleKey: z.string(), label: z.string(), isPanel: z.boolean() }))
      .default([]),
  }),
});

export type StandState = z.infer<typeof standState>;
export type Session = z.infer<typeof session>;
export type RecipientState = z.infer<typeof recipient>;
export type ActiveFault = z.infer<typeof fault>;
export type IssueSummary = z.infer<typeof issueSummary>;
export type Invocation = z.infer<typeof invocation>;
export type WaitingEvent = z.infer<typeof waitingEvent>;
export type StoredValue = z.infer<typeof storedValue>;
