import { ClaimFound } from '../../../src/polling/claim-found';
import { frameOf } from '../../../src/polling/poll-frame';
import { walkEndedSessions } from '../../../src/polling/walk-ended-sessions';
import type { ListingWindow } from '../../../src/session/listing';
import { claimWorld } from './claim-world';
import { configuration, hour, minute, noon } from './samples';

const polling = configuration('one', { outboundEventTypes: [] });
const frame = frameOf(polling, { begunAt: noon - 24 * hour }, { at: noon, skew: 0, uncertainty: 0 });

/** What is asked for from a cursor on, and where the cursor is afterwards. */
async function walked(cursor: number, answer: { unknownAnswer?: string } = {}) {
  const asked: ListingWindow[] = [];
  const progress: number[] = [];
  const { context, dependencies } = claimWorld();
  await walkEndedSessions(
    { frame, cursor, onProgress: (at) => progress.push(at), onSkipped: () => undefined },
    {
      listing: (window) => {
        asked.push(window);
        return Promise.resolve({ entries: [], unreadable: 0, ...answer });
      },
    },
    new ClaimFound(context, dependencies),
    () => noon,
  );
  return { asked, cursor: progress.at(-1) };
}

describe('a walk along the ended sessions', () => {
  test('begins ten minutes before its cursor, since ends are reported late', async () => {
    const { asked, cursor } = await walked(noon - hour);
    expect(asked).toEqual([{ by: 'end_time', since: noon - 70 * minute, durationSeconds: 70 * 60 }]);
    expect(cursor).toBe(noon);
  });

  test('goes back with an appliance whose clock was set back: what has ended since by it is found', async () => {
    const { asked, cursor } = await walked(noon + 3 * hour);
    expect(asked).toEqual([{ by: 'end_time', since: noon - 10 * minute, durationSeconds: 10 * 60 }]);
    expect(cursor).toBe(noon);
  });

  test('takes nothing for settled by an answer that it does not know', async () => {
    expect((await walked(noon - hour, { unknownAnswer: 'Aucun résultat' })).cursor).toBeUndefined();
  });
});
