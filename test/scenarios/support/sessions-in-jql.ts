import { z } from 'zod';
import { issueTypeIds } from '../../stand/jira/sample/projects';
import { administrator, siteUrl, type Stand, type StandOptions } from '../../stand/stand';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { issueOf } from './issue';
import { entitiesOf } from './stored';

/** Has issues tell how many sessions they have, or no longer, as in the Settings tab. */
export async function findInJql(stand: Pick<Stand, 'callAdmin'>, sessionsInJql: boolean) {
  const { revision, settings } = await administer(stand, 'readSettings', undefined);
  return administer(stand, 'saveInstallationSettings', {
    revision,
    settings: { ...settings, sessionsInJql },
  });
}

/** What an issue tells of its sessions; `undefined` if nothing. */
export function figuresIn(stand: VirtualStand, issueKey: string): Record<string, unknown> | undefined {
  const value = issueOf(stand, issueKey).properties.get('remote-support-sessions');
  return value === undefined ? undefined : z.record(z.string(), z.unknown()).parse(value);
}

/** A stand whose issues tell how many sessions they have. */
export async function standInJql(options: StandOptions = {}): Promise<VirtualStand> {
  const stand = await createVirtualStand(options);
  await findInJql(stand, true);
  return stand;
}

const found = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** The keys of the issues that an administrator finds by JQL. */
export async function foundBy({ jira }: Pick<VirtualStand, 'jira'>, jql: string): Promise<string[]> {
  const request = new Request(`${siteUrl}/rest/api/3/search/jql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jql, fields: ['summary'] }),
  });
  const answer = await jira.handle(request, { kind: 'user', accountId: administrator });
  if (!answer.ok) throw new Error(await answer.text());
  return found.parse(await answer.json()).issues.map(({ key }) => key);
}

/** What is stored for the figures of issues, by its keys. */
export function figuresStored(stand: Pick<VirtualStand, 'platform'>): Record<string, unknown> {
  return Object.fromEntries(entitiesOf(stand, 'issue-figures').map(({ key, value }) => [key, value]));
}

const recordSchema = z.object({
  scope: z.string(),
  issues: z.array(z.object({ issueId: z.string().optional() })),
  startedAt: z.number(),
  endedAt: z.number(),
  rating: z.number().optional(),
});

/** What an issue is to tell by the records of sessions that are in storage, expired ones left out. */
export function truthOf(stand: VirtualStand, issueKey: string): Record<string, unknown> {
  const { id } = issueOf(stand, issueKey);
  const records = entitiesOf(stand, 'session-record')
    .filter(({ expireTime }) => expireTime === undefined || Date.parse(expireTime) > Date.now())
    .flatMap(({ value }) => recordSchema.safeParse(value).data ?? [])
    .filter(({ issues }) => issues.some(({ issueId }) => issueId === id))
    .sort((a, b) => a.endedAt - b.endedAt);
  const last = records.at(-1);
  const lastRating = records.findLast(({ rating }) => rating !== undefined)?.rating;
  return {
    count: records.length,
    minutes: records.reduce(
      (sum, { startedAt, endedAt }) => sum + Math.ceil((endedAt - startedAt) / 60_000),
      0,
    ),
    ...(last && { lastEndedAt: `${new Date(last.endedAt).toISOString().slice(0, 16)}Z` }),
    ...(lastRating !== undefined && { lastRating }),
  };
}

/** So long after its last change an issue has been looked at once more: the tick after the ten minutes has come. */
export const lookedAtAgain = 15 * 60 + 5;

const created = z.object({ key: z.string() });

/** Creates an issue of which nothing is known yet. @returns its key */
export async function newIssue({ jira }: Pick<VirtualStand, 'jira'>): Promise<string> {
  const fields = { project: { key: 'SUP' }, issuetype: { id: issueTypeIds.serviceRequest }, summary: 'New' };
  const request = new Request(`${siteUrl}/rest/api/3/issue`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  const answer = await jira.handle(request, { kind: 'app' });
  return created.parse(await answer.json()).key;
}
