import * as v from 'valibot';
import { installationSettingsSchema } from '../../configuration/configuration-set';
import { isOutlived, outlivedUntil } from '../../delivery/outlived';
import type { RemovalStore } from '../../delivery/removal/removal-store';
import { fieldProblems, invalid } from '../../resolver/page-problem';
import type { OutlivedCount } from './settings-api';

interface CountDependencies {
  removal: Pick<RemovalStore, 'createdIn'>;
  now: () => number;
}

/** Beyond so many, nobody needs the exact number. */
const mostCounted = 1_000;

const inOneQuery = 100;

/**
 * How many records would go with a retention of so many days: those at rest that were last written longer ago. At most
 * eleven queries, and one if there are none.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function countOutlived(
  { retentionDays }: { retentionDays: number },
  { removal, now }: CountDependencies,
): Promise<OutlivedCount> {
  const reading = v.safeParse(installationSettingsSchema.entries.retentionDays, retentionDays);
  if (!reading.success) throw invalid(fieldProblems(reading.issues));
  const until = outlivedUntil(retentionDays, now());
  const outlived = new Set<string>();
  let after = 0;
  for (let looked = 0; looked <= mostCounted; looked += inOneQuery) {
    const { items, last, hasMore } = await removal.createdIn({ after, until }, inOneQuery);
    for (const delivery of items) {
      if (isOutlived(delivery, retentionDays, now())) outlived.add(delivery.id);
    }
    if (!hasMore || last === undefined) return { count: outlived.size, isMore: false };
    // Others may have come in the same millisecond as the last one.
    after = last - 1 > after ? last - 1 : last;
  }
  return { count: Math.min(outlived.size, mostCounted), isMore: true };
}
