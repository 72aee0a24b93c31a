import * as v from 'valibot';
import { backfillsSchema } from '../../../src/polling/backfill/backfill-job';
import type { VirtualStand } from '../../stand/virtual-stand';
import { deliveriesOf } from '../../scenarios/support/inspect';
import { entitiesOf } from '../../scenarios/support/stored';
import { day, minute } from '../durations';

const step = 20 * minute;

/** More than all waits of a delivery together, its retries and the queue's own included. */
const patience = 5 * day;

/**
 * Lets time pass until nothing is on its way any more, or until patience is over. That the app's own records say so
 * is only the reason to stop waiting; whether sessions have arrived is judged without them.
 *
 * @param atLeastMs time for everything that works in intervals to notice that all is well again
 * @param onStep called as time passes
 * @returns what still is on its way at the end
 */
export async function comeToRest(
  stand: VirtualStand,
  atLeastMs: number,
  onStep: () => void,
): Promise<string[]> {
  for (let passed = 0; passed < patience; passed += step) {
    if (passed >= atLeastMs && whatIsOnItsWay(stand).length === 0) return [];
    await pass(stand, onStep);
  }
  return whatIsOnItsWay(stand);
}

async function pass(stand: VirtualStand, onStep: () => void): Promise<void> {
  await stand.advance(step / 1000);
  onStep();
}

function whatIsOnItsWay(stand: VirtualStand): string[] {
  const { appliance, platform } = stand;
  const blocked = appliance.outbound
    .queues()
    .filter(({ length, blockedSince }) => length > 0 || blockedSince !== undefined)
    .map(
      ({ name, length, lastStatus }) =>
        `The appliance's queue ${name} holds ${length} events (${lastStatus}).`,
    );
  const queued = platform.queue
    .pending()
    .map(({ body, state }) => `The queue holds an event that is ${state}: ${JSON.stringify(body)}`);
  const waiting = deliveriesOf(stand)
    .filter(({ state }) => state === 'waiting')
    .map(({ id }) => `The delivery ${id} still waits.`);
  const idle = platform.idle() ? [] : ['An invocation still runs.'];
  const onItsWay = [...blocked, ...queued, ...waiting, ...idle];
  return onItsWay.length > 0 ? onItsWay : backfillsOf(stand);
}

const documentSchema = v.object({ content: backfillsSchema });

function backfillsOf(stand: VirtualStand): string[] {
  const backfills = entitiesOf(stand, 'polling-document')
    .filter(({ key }) => key === 'backfills')
    .flatMap(({ value }) => Object.entries(v.parse(documentSchema, value).content));
  return backfills
    .filter(([, { state }]) => state === 'running')
    .map(([configurationId]) => `The backfill of ${configurationId} still runs.`);
}
