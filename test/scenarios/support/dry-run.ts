import type { DryRun, DryRunChange } from '../../../src/administration/dry-run/dry-run-api';
import type { SessionOrder } from '../../stand/appliance/session-generator';
import type { SeededSettings } from '../../stand/seed-configuration';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { playSession } from './inspect';

/** A stand with a session that ended without the app hearing of it. */
export async function standWithUntoldSession(
  order: SessionOrder = {},
  configuration: Partial<SeededSettings> = {},
): Promise<{ stand: VirtualStand; lsid: string }> {
  const stand = await createVirtualStand({ configuration });
  for (const { name } of stand.appliance.outbound.queues()) stand.appliance.outbound.removeRecipient(name);
  const lsid = playSession(stand, order);
  await stand.advance(60);
  return { stand, lsid };
}

/** What would change if anything were written; access tokens are among the secrets. */
function stateOf({ platform, jira }: VirtualStand): unknown {
  return { stored: platform.store.dump(), issues: JSON.stringify(jira.site.issues(), withMaps) };
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

/** A dry run that may not have written anything. */
export async function dryRunOf(stand: VirtualStand, lsid?: string): Promise<DryRun> {
  const before = stateOf(stand);
  const calls = stand.jira.calls.length;
  const result = await administer(stand, 'dryRun', { id: stand.configurationId, lsid });
  expect(stateOf(stand)).toEqual(before);
  const made = stand.jira.calls.slice(calls).filter(({ path }) => !path.endsWith('/search/jql'));
  expect(made.filter(({ method }) => method !== 'GET')).toEqual([]);
  return result;
}

/** Its changes in words. */
export function changesIn({ changes }: DryRun): string[] {
  return changes.map(({ what, change, issueKey }) => `${change} ${what}${issueKey ? ` on ${issueKey}` : ''}`);
}

/** What Jira would get with such a change. */
export function contentOf({ changes }: DryRun, what: DryRunChange['what']): unknown {
  return JSON.parse(changes.find((change) => change.what === what)?.content ?? 'null');
}
