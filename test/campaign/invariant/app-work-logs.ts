import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../stand/jira/actor';
import type { Worklog } from '../../stand/jira/site/issue';
import type { VirtualStand } from '../../stand/virtual-stand';

/** The marker by which the app knows its work logs again, as Jira shows it to anyone. */
const markerSchema = z.object({
  configurationId: z.string(),
  lsid: z.string(),
  representative: z.string().optional(),
});

const property = 'remote-support-session';

export interface AppWorkLog {
  configurationId: string;
  lsid: string;
  /** Whose time it is, if each representative has one. */
  representative?: string;
  issueKey: string;
  workLog: Worklog;
  /** Its text as JSON. */
  text: string;
}

/** Every work log of the app in the simulated Jira; one without a readable marker counts as nobody's. */
export function appWorkLogsOf({ jira }: VirtualStand): AppWorkLog[] {
  return jira.site.issues().flatMap((issue) =>
    issue.worklogs
      .filter(({ author }) => author === APP_ACCOUNT_ID)
      .map((workLog) => ({
        ...(ownerIn(workLog.properties) ?? { configurationId: '', lsid: '' }),
        issueKey: issue.key,
        workLog,
        text: JSON.stringify(workLog.comment ?? ''),
      })),
  );
}

/** Whose a work log or a comment is, if it is the app's. */
export function ownerIn(properties: ReadonlyMap<string, unknown>): z.infer<typeof markerSchema> | undefined {
  return markerSchema.safeParse(properties.get(property)).data;
}
