import type { Configuration } from '../../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../../configuration/configuration-set';
import { deferToSchedule } from '../../../delivery/defer-to-schedule';
import type { Delivery } from '../../../delivery/delivery';
import { pushedAtOnce } from '../../../delivery/delivery-queue';
import type { DeliveryStore } from '../../../delivery/delivery-store';
import { withoutOutlived } from '../../../delivery/outlived';
import { setKeysOfRunning, type KeyDependencies } from '../../../delivery/key-of-running-session';
import { redirectSession, type RedirectDependencies } from '../../../delivery/redirect-session';
import { startReopened, type StartDependencies } from '../../../delivery/start-reopened';
import { ownIssue } from '../../../reconcile/issue/choice';
import type { FieldChange } from '../../../resolver/page-answer';
import { pseudonymOfCaller } from '../../personal-data/pseudonyms-of';
import { recordChange, type RecordDependencies } from '../../record-change';
import { destinationOf, type Destination } from './destination';
import type { IssueDependencies } from './may-write-there';
import type { RedirectDeliveries, RedirectResult } from './redirect-api';

type Dependencies = RedirectDependencies &
  StartDependencies &
  RecordDependencies &
  KeyDependencies &
  IssueDependencies & {
    configurations: Pick<ConfigurationStore, 'read'>;
    deliveries: Pick<DeliveryStore, 'getMany'>;
  };

/** Sessions of one configuration, each with those of its deliveries that were named. */
interface SessionsOf {
  configurationId: string;
  sessions: Map<string, Delivery[]>;
}

type Refusals = RedirectResult['refused'];

/**
 * Has the sessions of deliveries written to an issue that somebody chose, or each to one of its own, from now on and
 * whatever brings them up. All deliveries of these sessions follow. One that may run still gets the key of the issue on
 * the appliance. What may not be written there is left as it is, and told.
 *
 * @throws PageProblem if the issue cannot be used, StorageUnavailable, and what `callJira` throws
 */
export async function redirectDeliveries(
  order: RedirectDeliveries,
  dependencies: Dependencies,
): Promise<RedirectResult> {
  const { clear } = order;
  const destination = await destinationOf(order, dependencies);
  const unique = [...new Set(order.ids)];
  const [set, found] = await Promise.all([
    dependencies.configurations.read(),
    dependencies.deliveries.getMany(unique),
  ]);
  const { retentionDays } = set.settings;
  const named = withoutOutlived(found, retentionDays, dependencies.now());
  const refused: Refusals = refusalsOf(unique.length, named);
  const waiting: Delivery[] = [];
  let sessions = 0;
  for (const some of byConfiguration(named)) {
    const configuration = configurationOf(set, some.configurationId);
    const why = configuration ? await destination.whyNot(configuration) : configurationIsGone;
    if (!configuration || why !== undefined) {
      refused.push({ count: countOf(some), reason: why ?? configurationIsGone });
      continue;
    }
    waiting.push(
      ...(await redirectAll(some, { destination, clear, configuration, retentionDays }, dependencies)),
    );
    sessions += some.sessions.size;
  }
  await startReopened(waiting.slice(0, pushedAtOnce), retentionDays, dependencies);
  await deferToSchedule(waiting.slice(pushedAtOnce), retentionDays, dependencies);
  const { issueKey } = destination;
  return { issueKey, sessions, deliveries: waiting.length, refused };
}

const configurationIsGone = 'Its configuration was deleted.';

function refusalsOf(asked: number, kept: readonly Delivery[]): Refusals {
  const unnamed = kept.filter(({ lsid }) => lsid === undefined).length;
  const gone = asked - kept.length;
  return [
    ...(gone > 0 ? [{ count: gone, reason: 'It is no longer kept.' }] : []),
    ...(unnamed > 0 ? [{ count: unnamed, reason: 'It names no session.' }] : []),
  ];
}

function byConfiguration(deliveries: readonly Delivery[]): SessionsOf[] {
  const all = new Map<string, SessionsOf>();
  for (const delivery of deliveries) {
    const { configurationId, lsid } = delivery;
    if (lsid === undefined) continue;
    const some = all.get(configurationId) ?? { configurationId, sessions: new Map<string, Delivery[]>() };
    some.sessions.set(lsid, [...(some.sessions.get(lsid) ?? []), delivery]);
    all.set(configurationId, some);
  }
  return [...all.values()];
}

function countOf({ sessions }: SessionsOf): number {
  return [...sessions.values()].reduce((sum, deliveries) => sum + deliveries.length, 0);
}

interface Order {
  destination: Destination;
  clear: boolean;
  configuration: Configuration;
  retentionDays: number;
}

/** One session after the other: storage takes so many requests a second. What was done is recorded, come what may. */
async function redirectAll(
  { configurationId, sessions }: SessionsOf,
  { destination, clear, configuration, retentionDays }: Order,
  dependencies: Dependencies,
): Promise<Delivery[]> {
  const { issue, inWords } = destination;
  const redirection = {
    issue,
    clears: clear ? ('all' as const) : ('nothing' as const),
    by: await pseudonymOfCaller(dependencies),
  };
  const waiting: Delivery[] = [];
  const running: string[] = [];
  const changes: FieldChange[] = [];
  try {
    for (const [lsid, named] of sessions) {
      const session = { configurationId, lsid };
      const done = await redirectSession(session, named, redirection, retentionDays, dependencies);
      waiting.push(...done.redirected);
      if (done.mayRun) running.push(lsid);
      changes.push({ path: lsid, label: `Session ${lsid}`, before: done.before.join(', '), after: inWords });
    }
  } finally {
    const { name } = configuration.settings;
    const removal = clear ? ', and had what was written elsewhere removed' : '';
    const action = `Chose ${inWords} for ${sessionsOf(changes.length)} of “${name}”${removal}`;
    if (changes.length > 0) await recordChange({ action, configurationId, changes }, dependencies);
  }
  if (issue !== ownIssue) await setKeysOfRunning(running, configuration, issue.issueKey, dependencies);
  return waiting;
}

function sessionsOf(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}
