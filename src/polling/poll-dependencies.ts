import type { Configuration } from '../configuration/configuration';
import type { ApplianceClient } from '../session/appliance-client';
import type { ClaimDependencies } from './claim-found';
import type { PollingStore } from './polling-store';

/** What a poll asks an appliance. */
export type PolledAppliance = Pick<ApplianceClient, 'apiInfo' | 'listing' | 'session' | 'surveysIn'>;

/** What a poll works with. */
export interface PollDependencies extends ClaimDependencies {
  polling: Pick<PollingStore, 'readSetAndState' | 'replaceState'>;
  applianceOf: (configuration: Configuration) => PolledAppliance;
}
