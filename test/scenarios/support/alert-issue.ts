import type { InstallationSettings } from '../../../src/configuration/configuration-set';
import type { Delivery } from '../../../src/delivery/delivery';
import { plainTextOf } from '../../stand/jira/adf';
import type { Issue } from '../../stand/jira/site/issue';
import { groups } from '../../stand/jira/sample/groups';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { hour, minute } from './deliveries';
import { pastDelivery, plantDeliveries } from './planted';

/** Long enough for a look at the alerts. */
export const look = 6 * minute;

/** The project and type of the sample site that alerts go to. */
const operations = { enabled: true, projectId: '10001', issueTypeId: '10102' };

/** Changes the settings for alerts. */
export async function setAlerts(
  stand: VirtualStand,
  alertIssue: Partial<InstallationSettings['alertIssue']>,
): Promise<void> {
  const { revision, settings } = await administer(stand, 'readSettings', undefined);
  await administer(stand, 'saveInstallationSettings', {
    revision,
    settings: { ...settings, alertIssue: { ...settings.alertIssue, ...alertIssue } },
  });
}

/** A stand whose alerts are written into an issue. */
export async function alertingStand(): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  await setAlerts(stand, operations);
  return stand;
}

/** A stand whose alerts also go to a user and to a group by email. */
export async function mailingStand(): Promise<VirtualStand> {
  const stand = await alertingStand();
  await setAlerts(stand, mailed);
  return stand;
}

/** Who gets an email about alerts. */
export const mailed = {
  mailUsers: [accounts.maja],
  mailGroups: [{ groupId: groups.onCall, name: 'operations-on-call' }],
};

/** The subjects of the emails that Jira took, oldest first. */
export function subjectsOf({ jira }: VirtualStand): string[] {
  return jira.site.mails.map(({ subject }) => subject);
}

/** Deliveries that have been parked for two hours. */
export async function park(stand: VirtualStand, from: number, to = from): Promise<Delivery[]> {
  const parked = Array.from({ length: to - from + 1 }, (_, index) => ({
    ...pastDelivery(stand, from + index, 2 * hour * 1000),
    state: 'parked' as const,
  }));
  await plantDeliveries(stand, parked);
  return parked;
}

/** An administrator discards them. */
export async function discard(stand: VirtualStand, deliveries: readonly Delivery[]): Promise<void> {
  const ids = deliveries.map(({ id }) => id);
  await administer(stand, 'discardDeliveries', { ids, reason: 'Looked at.' });
}

/** The alert issues, as they are in the simulated Jira, oldest first. */
export function alertIssuesOf({ jira }: VirtualStand): Issue[] {
  return jira.site.issues().filter(({ properties }) => properties.has('remote-support-alert'));
}

/** The one alert issue. */
export function alertIssueOf(stand: VirtualStand): Issue {
  const [issue, ...others] = alertIssuesOf(stand);
  if (!issue || others.length > 0) throw new Error(`There are ${others.length + 1} alert issues.`);
  return issue;
}

/** What an issue says, as plain text. */
export function descriptionOf(issue: Issue): string {
  const description = issue.fields.get('description');
  if (typeof description !== 'object' || description === null || !('type' in description)) return '';
  return plainTextOf(description);
}

/** Why the issue could not be written, in the words of the settings. */
export async function failureOf(stand: VirtualStand) {
  return (await administer(stand, 'readSettings', undefined)).alertIssue.failure;
}

/** Closes the issue, as a person does. */
export function closeIssue({ jira }: VirtualStand, issue: Issue): void {
  const done = jira.site.projectOf(issue).workflow.statuses.find(({ category }) => category === 'done');
  if (!done) throw new Error('The workflow has no end.');
  issue.statusId = done.id;
  jira.site.changed(issue, null, Date.now(), []);
}
