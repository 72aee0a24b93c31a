import type { ConfigurationSet } from '../../../src/configuration/configuration-set';
import { dispatchPolls } from '../../../src/polling/dispatch-polls';
import type { PollingPlan } from '../../../src/polling/polling-plan';
import type { PollQueueMessage } from '../../../src/polling/polling-queue';
import { configuration, configurationSetOf, hour, noon } from './samples';

const one = configuration('one');
const two = configuration('two');

/** One tick: what is handed out, and the plan afterwards. */
async function tick(batch: ConfigurationSet, kept: ConfigurationSet, content: PollingPlan) {
  const pushed: PollQueueMessage[] = [];
  let plan = content;
  let reads = 0;
  await dispatchPolls({
    polling: {
      readSetAndPlan: () =>
        Promise.resolve({
          set: batch,
          plan: { revision: 1, content },
          backfills: {},
          removal: undefined,
        }),
      readSet: () => {
        reads += 1;
        return Promise.resolve(kept);
      },
      replacePlan: (next) => {
        plan = next;
        return Promise.resolve(true);
      },
    },
    queue: {
      push: (messages) => {
        pushed.push(...messages);
        return Promise.resolve();
      },
    },
    now: () => noon,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { pushed: pushed.map(({ configurationId }) => configurationId), plan, reads };
}

const known: PollingPlan = {
  one: { begunAt: noon - 9 * hour, dispatchedAt: noon - hour },
  two: { begunAt: noon - 9 * hour, dispatchedAt: noon - hour },
};

describe('a tick', () => {
  test('goes on polling in the same period although its batch lacks a configuration', async () => {
    const all = configurationSetOf([one, two]);
    const { pushed, plan, reads } = await tick(configurationSetOf([one]), all, known);
    expect(reads).toBe(1);
    expect(pushed).toEqual(['one', 'two']);
    expect(plan).toMatchObject({ two: { begunAt: noon - 9 * hour } });
  });

  test('forgets a configuration that is gone', async () => {
    const left = configurationSetOf([one]);
    expect(Object.keys((await tick(left, left, known)).plan)).toEqual(['one']);
  });

  test('reads no configurations a second time if nothing has changed', async () => {
    const all = configurationSetOf([one, two]);
    expect((await tick(all, all, known)).reads).toBe(0);
  });
});
