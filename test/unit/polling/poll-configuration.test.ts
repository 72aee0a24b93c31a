import { newPollingState, summaryOf } from '../../../src/polling/polling-state';
import { PollingWorld } from './polling-world';
import { minute, noon } from './samples';

/** A world that has polled once, two minutes ago, and knows its message. */
async function polledWorld() {
  const world = new PollingWorld();
  await world.wait(7);
  const begunAt = world.state.content?.begunAt ?? 0;
  return {
    world,
    message: { kind: 'poll' as const, configurationId: 'one', begunAt, dispatchedAt: world.now },
  };
}

describe('a message of the queue of polls', () => {
  test('makes a poll', async () => {
    const { world, message } = await polledWorld();
    world.endSession('late');
    expect(await world.poll(message)).toEqual({ kind: 'acknowledge' });
    expect(world.unclaimed()).toEqual([]);
  });

  test('leaves what the queue refuses to the next run of the schedule', async () => {
    const { world, message } = await polledWorld();
    world.endSession('late');
    world.queueTakesNothing = true;
    await world.poll(message);
    expect([...world.deliveries.values()]).toMatchObject([{ state: 'waiting', dueAt: world.now }]);
  });

  test('is superfluous where a poll ended after it was handed out', async () => {
    const { world, message } = await polledWorld();
    world.endSession('late');
    const { revision } = world.state;
    expect(await world.poll({ ...message, dispatchedAt: noon })).toEqual({ kind: 'acknowledge' });
    expect(world.state.revision).toBe(revision);
  });

  test('is superfluous where it belongs to a period of polling that is over', async () => {
    const { world, message } = await polledWorld();
    world.endSession('late');
    await world.poll({ ...message, begunAt: message.begunAt - minute });
    expect(world.unclaimed()).toEqual(['late']);
  });

  test('begins anew where polling was switched off and on again', async () => {
    const { world, message } = await polledWorld();
    world.endSession('between');
    world.now += minute;
    await world.poll({ ...message, begunAt: world.now });
    expect(world.unclaimed()).toEqual(['between']);
    expect(world.state.content).toMatchObject({ begunAt: world.now, floor: world.now });
  });

  test('is superfluous where the configuration is gone', async () => {
    const { world, message } = await polledWorld();
    expect(await world.poll({ ...message, configurationId: 'other' })).toEqual({ kind: 'acknowledge' });
  });

  test('leaves a poll that goes on later to the message that carries it on', async () => {
    const { world, message } = await polledWorld();
    for (let count = 0; count < 150; count += 1) world.endSession(`s${count}`);
    expect(await world.poll(message)).toMatchObject({ kind: 'retry-after', afterSeconds: 20 });
    const { revision } = world.state;
    expect(await world.poll({ ...message, dispatchedAt: world.now + 1 })).toEqual({ kind: 'acknowledge' });
    expect(world.state.revision).toBe(revision);
    expect(world.unclaimed()).toHaveLength(50);
    expect(world.state.content?.cursor).toBeLessThan(world.now);
  });

  test('comes back after five minutes where the appliance cannot be reached, and its failure is told since when', async () => {
    const { world, message } = await polledWorld();
    world.isDown = true;
    expect(await world.poll(message)).toEqual({ kind: 'retry-after', afterSeconds: 300 });
    const since = world.now;
    await world.wait(60);
    expect(world.state.content?.failure?.since).toBe(since);
    expect(world.state.content?.failure?.cause).toContain('could not be reached');
    world.isDown = false;
    await world.wait(6);
    expect(world.state.content?.failure).toBeUndefined();
  });
});

describe('what the page shows of polling', () => {
  test('before the first poll is that there is none', () => {
    expect(summaryOf(newPollingState(noon), noon + minute)).toEqual({
      lastPollAt: undefined,
      lastResult: undefined,
      skipped: [],
      catchingUp: false,
      behindBy: minute,
      found: { count: 0, since: noon },
    });
  });

  test('is how far it lags behind, also while the appliance is down', async () => {
    const { world } = await polledWorld();
    const behindBy = () => summaryOf(world.state.content ?? newPollingState(0), world.now).behindBy / minute;
    expect(behindBy()).toBe(2);
    world.isDown = true;
    await world.wait(60);
    expect(behindBy()).toBe(62);
    world.isDown = false;
    await world.wait(6);
    expect(behindBy()).toBeLessThan(6);
  });

  test('is its failure, or that it catches up', async () => {
    const { world } = await polledWorld();
    const state = world.state.content ?? newPollingState(0);
    expect(summaryOf({ ...state, continueAt: world.now + minute }, world.now)).toMatchObject({
      catchingUp: true,
      lastResult: { kind: 'ok' },
    });
    const failure = { since: noon, cause: 'Something.' };
    expect(summaryOf({ ...state, continueAt: world.now + minute, failure }, world.now)).toMatchObject({
      catchingUp: false,
      lastResult: { kind: 'failed', ...failure },
    });
  });
});
