import { playSession, postEvent } from '../../scenarios/support/inspect';
import type { SessionOrder } from '../../stand/appliance/session-generator';
import type { VirtualStand } from '../../stand/virtual-stand';
import { minute, type TracedSession } from './traced-session';

/** A session that ends and is left alone for a minute. */
export const playing =
  (order: SessionOrder = {}, seconds = minute) =>
  async (stand: VirtualStand) => {
    const lsid = playSession(stand, order);
    await stand.advance(seconds);
    return lsid;
  };

/** A session whose customer answers the survey a minute later. */
export const playingSurvey =
  (rating: string, order: SessionOrder = {}) =>
  async (stand: VirtualStand) => {
    const lsid = await playing(order)(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating });
    await stand.advance(2 * minute);
  };

/** Sessions that need nothing but a work log, or nothing at all. */
export const plainSessions: readonly TracedSession[] = [
  { name: 'that names its issue', play: playing() },
  { name: 'that names no issue', play: playing({ externalKey: undefined }) },
  { name: 'that is too short', settings: { minimumDurationSeconds: 86_400 }, play: playing() },
  { name: 'of which nothing is to be written', settings: { updateWorkLog: false }, play: playing() },
  {
    name: 'whose event comes twice',
    play: async (stand) => {
      const lsid = await playing()(stand);
      await postEvent(stand, { event: 'support_conference_end', lsid });
      await stand.advance(minute);
    },
  },
  { name: 'with a survey of the customer', play: playingSurvey('4') },
  {
    name: 'with surveys of both sides at once',
    play: async (stand) => {
      const lsid = playSession(stand);
      stand.appliance.answerCustomerSurvey(lsid, { rating: '4' });
      stand.appliance.answerRepresentativeSurvey(lsid, { rating: '2' });
      await stand.advance(2 * minute);
    },
  },
  {
    name: 'of a disabled configuration',
    settings: { disabled: true },
    play: playing(),
  },
  {
    name: 'whose report is late',
    prepare: ({ appliance }) => appliance.configure({ reportDelayMs: 40_000 }),
    play: playing({}, 3 * minute),
  },
  {
    name: 'whose access token has been revoked',
    play: async (stand) => {
      stand.appliance.tokens.revokeAll();
      await playing()(stand);
    },
  },
];
