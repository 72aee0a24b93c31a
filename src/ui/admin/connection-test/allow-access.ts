import { permissions } from '@forge/bridge';
import { groupWith } from './egress-group';

/**
 * Asks the administrator, in a dialog of Jira, whether the app may reach a host.
 *
 * @returns whether it may now
 */
export async function allowAccess(host: string): Promise<boolean> {
  try {
    const { results } = await permissions.egress.get({});
    const group = groupWith(host, results);
    if (group) await permissions.egress.set({ egresses: [group] });
    return true;
  } catch {
    return false;
  }
}
