import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { Delivery } from '../../delivery/delivery';
import type { DeliveryStore } from '../../delivery/delivery-store';
import { isOutlived } from '../../delivery/outlived';
import type { SessionRecordStore } from '../../reconcile/record/session-record-store';
import { namePeople, type NamingDependencies } from '../personal-data/name-people';
import { personInWords } from '../personal-data/person-in-words';
import { PageProblem } from '../../resolver/page-problem';
import type { AttemptLine, DeliveryDetail } from './activity-api';
import { canDiscard, canReplay, rowOf } from './describe-delivery';

interface ReadDependencies extends NamingDependencies {
  deliveries: Pick<DeliveryStore, 'get'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  sessionRecords: Pick<SessionRecordStore, 'of'>;
  now: () => number;
}

/**
 * A delivery with all its attempts. Three storage reads, four if somebody replayed or discarded it.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function readDelivery(
  { id }: { id: string },
  dependencies: ReadDependencies,
): Promise<DeliveryDetail> {
  const [delivery, set] = await Promise.all([
    dependencies.deliveries.get(id),
    dependencies.configurations.read(),
  ]);
  const { retentionDays } = set.settings;
  if (!delivery || isOutlived(delivery, retentionDays, dependencies.now())) throw deliveryNotFound();
  const { configurationId, applianceId, sessionEndedAt, workLogId, leftOut } = delivery;
  const configuration = set.configurations.find((candidate) => candidate.id === configurationId);
  return {
    ...rowOf(delivery),
    configurationName: configuration?.settings.name,
    applianceId,
    otherIssues: await otherIssuesOf(delivery, dependencies),
    sessionEndedAt,
    workLogId,
    leftOut,
    history: await historyOf(delivery, dependencies),
    canReplay: canReplay(delivery),
    canDiscard: canDiscard(delivery),
    canRedirect: configuration !== undefined && delivery.lsid !== undefined,
  };
}

async function otherIssuesOf(
  { configurationId, lsid, issueKey }: Delivery,
  { sessionRecords }: ReadDependencies,
): Promise<string[]> {
  const record = lsid === undefined ? undefined : await sessionRecords.of({ configurationId, lsid });
  return record?.issues.map((issue) => issue.issueKey).filter((key) => key !== issueKey) ?? [];
}

async function historyOf({ attempts }: Delivery, dependencies: NamingDependencies): Promise<AttemptLine[]> {
  const people = await namePeople(
    attempts.flatMap(({ by }) => by ?? []),
    dependencies,
  );
  return attempts.map(({ by, ...attempt }) => ({
    ...attempt,
    by: by === undefined ? undefined : personInWords(people.get(by)),
  }));
}

function deliveryNotFound(): PageProblem {
  return new PageProblem({
    kind: 'not-found',
    message: 'This delivery is no longer kept. Deliveries are deleted after the retention time in Settings.',
  });
}
