import type { Configuration } from '../configuration/configuration';
import { minute } from '../foundation/durations';
import type { AppliancePresent } from './appliance-present';
import type { PollingState } from './polling-state';

/** Between which times of the appliance's clock a poll looks, in milliseconds. */
export interface PollFrame {
  /** What has to be taken from a time of the appliance to have this installation's, at the earliest. */
  offset: number;
  /** Nothing that ended before this is of interest: polling was not switched on then. */
  floor: number;
  /** Up to where the cursor may go. */
  until: number;
  /** The present, as well as it is known. */
  present: number;
  /**
   * Whether the last window reaches to whatever the appliance's present is, because its clock could not be asked.
   * The cursor stays at `until` all the same.
   */
  isOpen: boolean;
  /** Whether a session that is found now is one whose event should have come before. */
  tellsMissedEvents: boolean;
}

/** How long an event may be on its way before it counts as missed. */
const eventGrace = 2 * minute;

/**
 * If events come as well, a poll stays a little behind the present, so that it neither runs ahead of them nor
 * takes them for lost.
 *
 * @param state when polling was switched on
 */
export function frameOf(
  { settings }: Configuration,
  { begunAt, floor = Infinity }: Pick<PollingState, 'begunAt' | 'floor'>,
  { at, skew, uncertainty }: AppliancePresent,
): PollFrame {
  const listensToEvents = settings.outboundEventTypes.includes('session-end');
  const isOpen = uncertainty > 0;
  const offset = skew - uncertainty;
  return {
    offset,
    floor: Math.min(begunAt + offset, floor),
    until: listensToEvents && !isOpen ? at - eventGrace : at,
    present: at,
    isOpen,
    tellsMissedEvents: listensToEvents && !isOpen,
  };
}
