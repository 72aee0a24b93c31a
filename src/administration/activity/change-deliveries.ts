import {
  discardDeliveries,
  longestReason,
  type DiscardDependencies,
} from '../../delivery/discard-deliveries';
import { replayDeliveries, type ReplayDependencies } from '../../delivery/replay-deliveries';
import { tryNow, type TryNowDependencies } from '../../delivery/try-now/try-now';
import type { AdminApi } from '../admin-api';
import { pseudonymOfCaller, type CallerDependencies } from '../personal-data/pseudonyms-of';
import { invalid } from '../../resolver/page-problem';

/** Has deliveries processed again, and records who asked for it. @throws StorageUnavailable */
export async function replay(
  selection: AdminApi['replayDeliveries']['payload'],
  dependencies: ReplayDependencies & CallerDependencies,
): Promise<AdminApi['replayDeliveries']['value']> {
  return replayDeliveries(selection, await pseudonymOfCaller(dependencies), dependencies);
}

/** Has deliveries that wait tried at once, and records who asked for it. @throws StorageUnavailable */
export async function tryAtOnce(
  selection: AdminApi['tryDeliveriesNow']['payload'],
  dependencies: TryNowDependencies & CallerDependencies,
): Promise<AdminApi['tryDeliveriesNow']['value']> {
  return tryNow(selection, await pseudonymOfCaller(dependencies), dependencies);
}

/** Discards deliveries, and records the reason and who did it. @throws PageProblem, StorageUnavailable */
export async function discard(
  { ids, reason }: AdminApi['discardDeliveries']['payload'],
  dependencies: DiscardDependencies & CallerDependencies,
): Promise<AdminApi['discardDeliveries']['value']> {
  const text = reason.trim();
  if (text === '') throw reasonProblem('Enter a reason: it stays on record with the delivery.');
  if (text.length > longestReason) {
    throw reasonProblem(`The reason has ${text.length} characters; at most ${longestReason} are kept.`);
  }
  return discardDeliveries({ ids, reason: text, by: await pseudonymOfCaller(dependencies) }, dependencies);
}

function reasonProblem(message: string): Error {
  return invalid([{ path: 'reason', message }]);
}
