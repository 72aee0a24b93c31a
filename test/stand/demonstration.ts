import { z } from 'zod';
import { requestTypeIds } from './jira/sample/projects';
import type { SeededSettings } from './seed-configuration';
import type { Stand } from './stand';

/** How long the demonstration waits for the work log before it says that something is wrong. */
const patienceMs = 60_000;

/** What the configuration of `npm start` does besides the usual, so that a visitor sees it on the sample site. */
export const shownSettings: Partial<SeededSettings> = {
  issueCreation: {
    mode: 'request',
    projectId: '',
    issueTypeId: '',
    serviceDeskId: '4',
    requestTypeId: requestTypeIds.help,
    triggerValue: '',
    defaultAssignee: '',
    defaultReporter: '',
    representativesWatch: true,
    fields: [],
  },
  writableProjects: {
    mode: 'these',
    projects: [
      { id: '10000', key: 'SUP' },
      { id: '10001', key: 'OPS' },
    ],
  },
  attachFullReport: true,
  sessionKeys: true,
  invites: true,
  tellsWhoIsFree: true,
  movedOnIssues: true,
  showsRunning: true,
  surveyTransitions: [
    { survey: 'customer', question: 'rating', answer: '5', transition: 'Resolve', resolution: 'Done' },
  ],
};

const settingsSchema = z.object({
  value: z.object({ revision: z.number(), settings: z.record(z.string(), z.unknown()) }),
});

/** Switches the panel on issues on, as an administrator does in the Settings tab. */
export async function showOnIssues({ callAdmin }: Stand): Promise<void> {
  const { revision, settings } = settingsSchema.parse(await callAdmin('readSettings')).value;
  await callAdmin('saveInstallationSettings', { revision, settings: { ...settings, shownOnIssues: true } });
}

/**
 * Plays one session on the simulated appliance, and says in a few lines what came of it.
 *
 * @param print writes a line to the terminal
 */
export async function demonstrate(stand: Stand, print: (line: string) => void): Promise<void> {
  const { appliance, platform, jira } = stand;
  const mark = platform.ledger.mark();
  const { lsid } = appliance.startSession({ externalKey: 'SUP-2', preset: 'files-and-notes' });
  appliance.endSession(lsid);
  const began = Date.now();
  print('A demonstration: a session for SUP-2 ends on the appliance.');
  const workLog = await waitFor(() => jira.site.issue('SUP-2')?.worklogs.at(-1), began + patienceMs);
  if (!workLog) {
    print('  No work log came within a minute: the console shows what the app did.');
    return;
  }
  // Events of a session that runs are noted and lead to nothing: the one of its end pushes what is done then.
  const records = platform.ledger
    .since(mark)
    .filter(({ kind, pushes }) => kind === 'consumer' || (kind === 'webTrigger' && pushes > 0));
  const sum = (of: (record: (typeof records)[number]) => number) =>
    records.reduce((total, record) => total + of(record), 0);
  print(`  Event received, claimed and queued. Session ${lsid} fetched from the appliance.`);
  print(
    `  Work log of ${workLog.timeSpentSeconds / 60} minutes written to SUP-2, ${seconds(began)} s after the end.`,
  );
  print(
    `  Cost of its end: ${sum(({ storage }) => storage.reads)} storage reads, ${sum(({ storage }) => storage.writes)} writes, ` +
      `${sum(({ egress }) => egress.length)} appliance calls, ${sum(({ jira: calls }) => calls.length)} Jira calls.`,
  );
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}

async function waitFor<T>(look: () => T | undefined, until: number): Promise<T | undefined> {
  for (let found = look(); ; found = look()) {
    if (found !== undefined || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
