import { alertMails } from './list/administration-alert-mails';
import { states } from './list/administration-states';
import { attempts } from './list/delivery-attempts';
import { breaker } from './list/delivery-breaker';
import { byPeople } from './list/delivery-by-people';
import { receiving } from './list/delivery-receiving';
import { nextSteps } from './list/delivery-next-steps';
import { outcomes } from './list/delivery-outcomes';
import { retries } from './list/delivery-retries';
import { schedule } from './list/delivery-schedule';
import { issues } from './list/jira-issues';
import { jira } from './list/jira-calls';
import { onIssues } from './list/on-issues';
import { backfills } from './list/polling-backfills';
import { pollingClaims } from './list/polling-claims';
import { polling } from './list/polling-walk';
import { choices } from './list/reconcile-choices';
import { ownIssue } from './list/reconcile-own-issue';
import { targets } from './list/reconcile-targets';
import { writes } from './list/reconcile-writes';
import { storedDocuments } from './list/storage-documents';
import { platform } from './list/storage-platform';
import { storage } from './list/storage-values';
import type { ListedMutation, MutatedFile } from './mutation';

/** What is mutated, by its area. */
const areas = {
  delivery: [receiving, attempts, outcomes, nextSteps, retries, breaker, schedule, byPeople],
  storage: [storage, storedDocuments, platform],
  polling: [polling, pollingClaims, backfills],
  jira: [jira, issues],
  reconcile: [targets, ownIssue, choices, writes],
  administration: [states, alertMails],
  'on-issues': [onIssues],
} as const satisfies Record<string, readonly (readonly MutatedFile[])[]>;

export type Area = keyof typeof areas;

export const areaNames = Object.keys(areas).filter((name): name is Area => name in areas);

/** All mutations, by area and file. */
export const mutations: readonly ListedMutation[] = areaNames.flatMap((area) =>
  areas[area].flatMap((files) => files.flatMap((mutatedFile) => listed(area, mutatedFile))),
);

function listed(area: Area, { file, tests, mutations: ofFile }: MutatedFile): ListedMutation[] {
  return ofFile.map((mutation) => ({ tests, ...mutation, file, id: `${area}/${mutation.name}` }));
}
