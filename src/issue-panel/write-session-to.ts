import type { Configuration } from '../configuration/configuration';
import { newDelivery } from '../delivery/delivery';
import type { DeliveryStore } from '../delivery/delivery-store';
import { redirectSession, type RedirectDependencies, type Redirection } from '../delivery/redirect-session';
import { startReopened, type StartDependencies } from '../delivery/start-reopened';
import { pseudonymOfCaller } from '../administration/personal-data/pseudonyms-of';
import { recordChange, type RecordDependencies } from '../administration/record-change';
import type { SeenIssue } from '../administration/activity/redirect/may-write-there';

export interface WriteToDependencies extends RedirectDependencies, StartDependencies, RecordDependencies {
  deliveries: Pick<DeliveryStore, 'claim' | 'get' | 'replace'>;
}

interface Order {
  configuration: Configuration;
  lsid: string;
  issue: SeenIssue;
  clears: Redirection['clears'];
  /** Its end is processed then, even if the app has not heard of it. */
  hasEnded: boolean;
  retentionDays: number;
}

/**
 * Has a session written to an issue from now on, whatever brings it up. The choice is recorded first. Doing it again,
 * after a kill, changes nothing.
 *
 * @throws StorageUnavailable
 */
export async function writeSessionTo(order: Order, dependencies: WriteToDependencies): Promise<void> {
  const { configuration, lsid, issue, clears, hasEnded, retentionDays } = order;
  const { deliveries, now } = dependencies;
  const session = { configurationId: configuration.id, lsid };
  const { issueId, issueKey } = issue;
  const redirection = {
    issue: { issueId, issueKey },
    clears,
    by: await pseudonymOfCaller(dependencies),
  };
  const { redirected, before } = await redirectSession(session, [], redirection, retentionDays, dependencies);
  const started = [...redirected];
  const { applianceId, name } = configuration.settings;
  const claimed = newDelivery({ ...session, applianceId, eventType: 'session-end', source: 'replay' }, now());
  const end = { ...claimed, redirectedAt: claimed.createdAt };
  const isKnown = redirected.some(({ id }) => id === end.id);
  if (hasEnded && !isKnown && (await deliveries.claim(end, retentionDays))) started.push(end);
  await startReopened(started, retentionDays, dependencies);
  const change = { path: lsid, label: `Session ${lsid}`, before: before.join(', '), after: issueKey };
  const action = `Chose ${issueKey} for 1 session of “${name}”, from the issue`;
  await recordChange({ action, configurationId: configuration.id, changes: [change] }, dependencies);
}
