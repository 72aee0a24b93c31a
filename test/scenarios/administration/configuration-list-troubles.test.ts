import type { ConfigurationSummary } from '../../../src/administration/admin-api';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { hour, minute, takeDown } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { loseEvents, pollingStand } from '../support/polling';
import { plantConfigurations, storedConfigurations } from '../support/stored';

afterEach(stopVirtualStands);

const list = (stand: VirtualStand) => administer(stand, 'listConfigurations', undefined);

async function summary(stand: VirtualStand): Promise<ConfigurationSummary> {
  const [first] = (await list(stand)).configurations;
  if (!first) throw new Error('There is no configuration.');
  return first;
}

async function playSessions(stand: VirtualStand, count: number): Promise<void> {
  for (let session = 0; session < count; session += 1) {
    playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
    await stand.advance(2);
  }
}

describe('the list of configurations tells', () => {
  test('of an unreachable appliance, since when and why, and when it answers again', async () => {
    const stand = await createVirtualStand();
    takeDown(stand);
    const before = Date.now();
    await playSessions(stand, 8);
    await stand.advance(minute);
    const down = await summary(stand);
    expect(down.state).toMatchObject({
      kind: 'unreachable',
      cause: expect.stringContaining('could not be reached') as string,
    });
    expect(down.state.kind === 'unreachable' && down.state.since).toBeGreaterThanOrEqual(before);
    expect(down.waiting).toBe(8);
    stand.appliance.faults.clear();
    await stand.advance(6 * minute);
    expect((await summary(stand)).state).toEqual({ kind: 'reached-again' });
    await stand.advance(hour);
    expect((await summary(stand)).state).toEqual({ kind: 'working' });
  });

  test('of no unreachable appliance if the configuration is disabled', async () => {
    const stand = await createVirtualStand();
    takeDown(stand);
    await playSessions(stand, 8);
    await changeSettings(stand, { disabled: true });
    expect((await summary(stand)).state).toEqual({ kind: 'disabled' });
  });

  test('of polling that fails, since when and why, until it succeeds', async () => {
    const stand = await pollingStand();
    await stand.advance(6 * minute);
    expect((await summary(stand)).polling).toMatchObject({ lastResult: { kind: 'ok' }, catchingUp: false });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    stand.appliance.faults.add({ endpoint: 'command', kind: '500' });
    const before = Date.now();
    await stand.advance(20 * minute);
    const { lastResult } = (await summary(stand)).polling ?? {};
    expect(lastResult).toMatchObject({
      kind: 'failed',
      cause: expect.stringContaining('status 500') as string,
    });
    const since = lastResult?.kind === 'failed' ? lastResult.since : 0;
    expect(since).toBeGreaterThan(before);
    expect(since).toBeLessThan(before + 6 * minute * 1000);
    stand.appliance.faults.clear();
    await stand.advance(10 * minute);
    expect((await summary(stand)).polling?.lastResult).toEqual({ kind: 'ok' });
  });

  test('of sessions that only polling found, and of none if events get through', async () => {
    const stand = await pollingStand();
    await playSessions(stand, 1);
    await stand.advance(10 * minute);
    expect((await summary(stand)).polling?.found.count).toBe(0);
    loseEvents(stand);
    await playSessions(stand, 3);
    await stand.advance(10 * minute);
    const { found } = (await summary(stand)).polling ?? {};
    expect(found).toMatchObject({ count: 3 });
    expect(found?.lastAt).toBeGreaterThan(found?.since ?? Infinity);
  });

  test('nothing of polling if it was switched off', async () => {
    const stand = await pollingStand();
    await stand.advance(10 * minute);
    await changeSettings(stand, { pollingEventTypes: [] });
    expect((await summary(stand)).polling).toBeUndefined();
    expect((await summary(stand)).lastPollAt).toBeDefined();
  });

  test('of configurations that cannot be read, with the cause and what to do', async () => {
    const stand = await createVirtualStand();
    const [stored] = storedConfigurations(stand);
    plantConfigurations(stand, [{ ...stored, version: 99 }]);
    expect(await list(stand)).toMatchObject({
      configurations: [],
      unreadable: [
        {
          name: 'Help desk',
          cause: expect.stringContaining('version 99') as string,
          advice: expect.stringContaining('Update the app') as string,
        },
      ],
    });
  });
});
