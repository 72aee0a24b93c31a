import { isOutlived } from '../delivery/outlived';
import type { SessionRecord } from '../reconcile/record/session-record';
import type { MissingSession } from './issue-api';
import type { MissingSessionsStore } from './issue-sessions-store';
import { ownNames, type OwnNameDependencies } from './own-names';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import { isThisIssue } from './session-place';
import { configurationsFor } from './start-ways';

interface MissingDependencies extends IssueCaller, OwnNameDependencies {
  accountId: string | undefined;
  missingSessions: MissingSessionsStore;
  now: () => number;
}

/**
 * Sessions that went to no issue and may belong here, and those of the caller that are on other issues, the last
 * first: of the configurations that let people on issues of this project bring sessions in. Three storage reads and
 * one call of Jira, besides those of the refusal.
 *
 * @throws PageProblem, StorageUnavailable, and what `callJira` throws
 */
export async function findMissing(dependencies: MissingDependencies): Promise<MissingSession[]> {
  await requireWork(dependencies);
  const here = shownIssue(dependencies);
  const set = await dependencies.configurationSet();
  const offered = new Map(
    configurationsFor(here, set)
      .filter(({ settings }) => settings.movedOnIssues)
      .map(({ id, settings }) => [id, settings.name] as const),
  );
  if (offered.size === 0) return [];
  const names = await ownNames(dependencies);
  const isOwn = ({ representatives }: SessionRecord) =>
    representatives.some(({ who }) => who !== undefined && names.has(who));
  const found = await dependencies.missingSessions.lastOf(
    (record) =>
      offered.has(record.configurationId) &&
      (record.issues.length === 0 || isOwn(record)) &&
      !record.issues.some((issue) => isThisIssue(issue, here)),
  );
  return found
    .filter(({ end }) => !end || !isOutlived(end, set.settings.retentionDays, dependencies.now()))
    .map(({ record, end }) => ({
      configurationId: record.configurationId,
      lsid: record.lsid,
      configuration: offered.get(record.configurationId) ?? '',
      representative: end?.representative,
      startedAt: record.startedAt,
      endedAt: record.endedAt ?? end?.sessionEndedAt,
      cause: record.issues.length === 0 ? end?.attempts.at(-1)?.cause : undefined,
      isOwn: isOwn(record),
      on: record.issues[0]?.issueKey,
    }));
}
