import type { DryRun } from '../../../src/administration/dry-run/dry-run-api';
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

/** Its calls in words, the queries left out. */
export function callsIn({ calls }: DryRun): string[] {
  return calls.map(({ method, path, isReading, isMade }) => {
    const kind = isReading ? 'read' : 'write';
    return `${isMade ? '' : 'would '}${kind}: ${method} ${path.split('?')[0]}`;
  });
}

/** What the call with such a path sends. */
export function bodyOf({ calls }: DryRun, path: RegExp): unknown {
  return JSON.parse(calls.find((call) => path.test(call.path) && call.body !== undefined)?.body ?? 'null');
}
