import { warmStand } from '../scenarios/support/deliveries';
import { stopVirtualStands } from '../stand/virtual-stand';
import { deepSessions } from './sessions/deep-sessions';
import { followCalls, tooDeep } from './support/frames';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

describe('from the queue’s entry to each call of Jira there are at most ten functions, for a session', () => {
  test.each(deepSessions)('$name', async ({ settings, prepare, play, calls: expected }) => {
    const stand = await warmStand(settings);
    await prepare?.(stand);
    const calls = followCalls();
    await play(stand);
    expect(expected.filter((call) => !calls.some((made) => call.test(made.call)))).toEqual([]);
    expect(tooDeep(calls)).toEqual([]);
  });
});
