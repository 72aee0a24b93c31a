import { warmStand } from '../scenarios/support/deliveries';
import { stopVirtualStands } from '../stand/virtual-stand';
import { failingSessions } from './sessions/failing-sessions';
import { killedSessions } from './sessions/killed-sessions';
import { plainSessions } from './sessions/plain-sessions';
import { polledSessions } from './sessions/polled-sessions';
import type { TracedSession } from './sessions/traced-session';
import { writtenSessions } from './sessions/written-sessions';
import { followCalls, tooDeep } from './support/frames';
import { expectPinned } from './support/pinned';
import { Trace } from './support/trace';
import { withFixedNames } from './support/names';

afterEach(stopVirtualStands);

const groups: Record<string, readonly TracedSession[]> = {
  plain: plainSessions,
  written: writtenSessions,
  failing: failingSessions,
  killed: killedSessions,
  polled: polledSessions,
};

describe.each(Object.entries(groups))('every call of the app for a session, %s:', (group, sessions) => {
  beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0.5));
  afterEach(() => jest.restoreAllMocks());

  test.each(sessions)('$name', async ({ name, settings, prepare, play }) => {
    const stand = await warmStand(settings);
    await prepare?.(stand);
    const trace = new Trace(stand);
    const calls = followCalls();
    await play(stand, trace);
    expect(tooDeep(calls)).toEqual([]);
    expectPinned(`${group}/${name.replaceAll(/\W+/g, '-')}.txt`, withFixedNames(trace.toText(), stand));
  });
});
