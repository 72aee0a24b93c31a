import { administer } from '../../scenarios/support/administer';
import { playSession } from '../../scenarios/support/inspect';
import { loseEvents } from '../../scenarios/support/polling';
import { playing } from './plain-sessions';
import { hour, minute, type TracedSession } from './traced-session';

const polling = { pollingEventTypes: ['session-end' as const] };

/** Sessions that no event brings up. */
export const polledSessions: readonly TracedSession[] = [
  {
    name: 'whose event is lost, found by polling',
    settings: polling,
    play: async (stand) => {
      loseEvents(stand);
      await playing({}, 20 * minute)(stand);
    },
  },
  {
    name: 'found by polling that an event has brought in',
    settings: polling,
    play: playing({}, 20 * minute),
  },
  {
    name: 'found by a backfill',
    play: async (stand) => {
      loseEvents(stand);
      playSession(stand, { preset: 'hardly-any-data' });
      await stand.advance(hour);
      const day = new Date().toISOString().slice(0, 10);
      await administer(stand, 'startBackfill', {
        configurationId: stand.configurationId,
        first: day,
        last: day,
      });
      await stand.advance(20 * minute);
    },
  },
  {
    name: 'that is replayed',
    play: async (stand) => {
      const lsid = await playing()(stand);
      const deliveryId = `${stand.configurationId}:${lsid}:session-end`;
      await administer(stand, 'replayDeliveries', { ids: [deliveryId] });
      await stand.advance(minute);
    },
  },
];
