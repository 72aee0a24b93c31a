import { isOutlived } from '../delivery/outlived';
import type { MissingSession } from './issue-api';
import type { MissingSessionsStore } from './issue-sessions-store';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import { configurationsFor } from './start-ways';

interface MissingDependencies extends IssueCaller {
  missingSessions: MissingSessionsStore;
  now: () => number;
}

/**
 * Sessions that went to no issue and may belong here, the last first: of the configurations that let people on issues of
 * this project bring sessions in. Two storage reads, besides those of the refusal.
 *
 * @throws PageProblem, StorageUnavailable, and what `callJira` throws
 */
export async function findMissing(dependencies: MissingDependencies): Promise<MissingSession[]> {
  await requireWork(dependencies);
  const set = await dependencies.configurationSet();
  const offered = new Map(
    configurationsFor(shownIssue(dependencies), set)
      .filter(({ settings }) => settings.movedOnIssues)
      .map(({ id, settings }) => [id, settings.name] as const),
  );
  if (offered.size === 0) return [];
  const found = await dependencies.missingSessions.withoutIssue(new Set(offered.keys()));
  return found
    .filter(({ end }) => !end || !isOutlived(end, set.settings.retentionDays, dependencies.now()))
    .map(({ record: { configurationId, lsid, startedAt, endedAt }, end }) => ({
      configurationId,
      lsid,
      configuration: offered.get(configurationId) ?? '',
      representative: end?.representative,
      startedAt,
      endedAt: endedAt ?? end?.sessionEndedAt,
      cause: end?.attempts.at(-1)?.cause,
    }));
}
