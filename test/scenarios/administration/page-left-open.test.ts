import { lookAgain, soon, type Awaited } from '../../../src/ui/shared/looking-again/look-again';
import { awaitedDeliveries } from '../../../src/ui/admin/activity/under-way';
import { awaitedBackfills } from '../../../src/ui/admin/backfill/awaited-backfills';
import { awaitedFirstEvents } from '../../../src/ui/admin/configuration-list/first-event';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { standWithPast, startBackfill } from '../support/backfill';
import { hour, takeDown, warmStand } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { plantConfigurations, storedConfigurations } from '../support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** Opens a part of the page and leaves it open for an hour: how often it looked, and what all of it cost. */
async function leaveOpen(stand: VirtualStand, read: () => Promise<Awaited | undefined>) {
  const mark = stand.platform.ledger.mark();
  const seen = { looks: 0, hasEnded: false, shown: '' };
  const look = async () => {
    seen.looks += 1;
    const awaited = await read();
    const shown = JSON.stringify(awaited ?? null);
    if (shown !== seen.shown) page.waitFor(awaited);
    seen.shown = shown;
  };
  const onEnded = (hasEnded: boolean) => Object.assign(seen, { hasEnded });
  const page = lookAgain({ look, isInSight: () => true, onEnded });
  await look();
  await stand.advance(hour);
  page.stop();
  const asked = stand.platform.ledger
    .since(mark)
    .filter(({ functionKey }) => functionKey === 'answer-admin-page');
  const reads = asked.reduce((sum, { storage }) => sum + storage.reads, 0);
  return { looks: seen.looks, hasEnded: seen.hasEnded, reads };
}

/** The tab Activity with its figures. */
async function readActivity(stand: VirtualStand): Promise<Awaited | undefined> {
  const [{ rows }, { waiting }] = await Promise.all([
    administer(stand, 'listDeliveries', {}),
    administer(stand, 'readHealth', undefined),
  ]);
  return awaitedDeliveries(rows, waiting.value, Date.now());
}

test('a page that waits for first events of 50 configurations looks 24 times within an hour', async () => {
  const stand = await createVirtualStand();
  const [first] = storedConfigurations(stand);
  const ids = Array.from({ length: 50 }, (_, index) => `c${index}`);
  plantConfigurations(
    stand,
    ids.map((id) => ({ ...first, id })),
  );
  const cost = await leaveOpen(stand, async () => {
    const { configurations } = await administer(stand, 'listConfigurations', undefined);
    return awaitedFirstEvents(configurations);
  });
  expect(cost).toEqual({ looks: 25, hasEnded: true, reads: 225 });
});

test('the Activity tab stops looking if nothing waits', async () => {
  const stand = await warmStand();
  expect(await leaveOpen(stand, () => readActivity(stand))).toEqual({ looks: 1, hasEnded: false, reads: 7 });
});

test('the Activity tab looks less and less often if the appliance is down', async () => {
  const stand = await warmStand();
  takeDown(stand);
  playSession(stand, { externalKey: 'SUP-1' });
  await stand.advance(2 * hour);
  expect(await leaveOpen(stand, () => readActivity(stand))).toEqual({
    looks: 25,
    hasEnded: true,
    reads: 175,
  });
});

test('the Activity tab looks 120 times, however much happens', async () => {
  const stand = await warmStand();
  let news = 0;
  const read = async () => {
    await readActivity(stand);
    return { news: `${(news += 1)}`, firstPause: soon };
  };
  expect(await leaveOpen(stand, read)).toEqual({ looks: 121, hasEnded: true, reads: 847 });
});

test('a backfill that is held up is looked at less and less often', async () => {
  const stand = await standWithPast(20);
  takeDown(stand);
  await startBackfill(stand);
  const read = async () => awaitedBackfills(await administer(stand, 'readBackfills', undefined));
  expect(await leaveOpen(stand, read)).toEqual({ looks: 25, hasEnded: true, reads: 25 });
});
