import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import type { VirtualStand } from '../../stand/virtual-stand';
import type { Trace } from '../support/trace';

/** A session whose calls are pinned. */
export interface TracedSession {
  /** Completes “a session …”; the golden file is named for it. */
  name: string;
  settings?: Partial<ConfigurationSettings>;
  /** What is set up before calls are written down. */
  prepare?: (stand: VirtualStand) => unknown;
  play: (stand: VirtualStand, trace: Trace) => unknown;
}

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;
