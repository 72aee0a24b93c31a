import type { InvocationRecord } from '../../stand/forge/ledger';
import { accounts } from '../../stand/jira/sample/users';
import type { VirtualStand } from '../../stand/virtual-stand';
import type { AdminApi, AdminFunction } from '../../../src/administration/admin-api';
import { askSurely } from './administer';
import { hour } from './polling';

export const week = 7 * 24;

/**
 * Lets hours pass in which only the hourly schedule runs, as the manifest has it.
 *
 * @returns what its runs did and cost
 */
export async function passHours(stand: VirtualStand, hours: number): Promise<InvocationRecord[]> {
  stand.platform.stop();
  const runs: InvocationRecord[] = [];
  for (let passed = 0; passed < hours; passed += 1) {
    await stand.advance(hour);
    runs.push(await stand.platform.fireSchedule('hourly'));
  }
  return runs;
}

/** What was reported, the accounts of each request in order. */
export function reportsOf({ platform }: VirtualStand): string[][] {
  return platform.accountReports.taken.map(({ accountIds }) => [...accountIds].sort());
}

/** Maps so many representatives to as many accounts, past the page. */
export function plantOverrides({ platform }: VirtualStand, count: number): string[] {
  const accountIds = Array.from({ length: count }, (_, index) => `712020:${String(index).padStart(4, '0')}`);
  const overrides = accountIds.map((accountId, index) => ({ representative: `r${index}`, accountId }));
  const value = { revision: 1, overrides };
  platform.store.handle('entity/set', { entityName: 'representative-overrides', key: 'list', value });
  return accountIds;
}

/** The second administrator of the site, who does what is to be forgotten later. */
export const leaver = accounts.owen;

/** Has the second administrator do something. @throws Error if it is refused */
export function asLeaver<Name extends AdminFunction>(
  stand: VirtualStand,
  name: Name,
  payload: AdminApi[Name]['payload'],
): Promise<AdminApi[Name]['value']> {
  const user = stand.jira.site.users.get(leaver);
  if (user) user.administers = true;
  return asPerson(stand, leaver, name, payload);
}

/** Has an administrator do something. @throws Error if it is refused */
export async function asPerson<Name extends AdminFunction>(
  stand: VirtualStand,
  accountId: string,
  name: Name,
  payload: AdminApi[Name]['payload'],
): Promise<AdminApi[Name]['value']> {
  const answer = await askSurely(stand, name, payload, accountId);
  if (!answer.ok) throw new Error(`${name} ended with a problem: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

/** Everything that any invocation has logged. */
export function logsOf({ platform }: VirtualStand): string {
  return platform.ledger
    .all()
    .flatMap(({ logs }) => logs.map(({ text }) => text))
    .join('\n');
}
