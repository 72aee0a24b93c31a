import type { Configuration } from '../../configuration/configuration';
import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { DeliveryStore } from '../../delivery/delivery-store';
import type { ReadPorts } from '../../reconcile/ports';
import type { ApplianceClient } from '../../session/appliance-client';
import type { LastSessionDependencies } from './last-session';

/** A dry run may also ask which sessions there are. */
interface DryRunPorts extends ReadPorts {
  appliance: ReadPorts['appliance'] & Pick<ApplianceClient, 'listing'>;
}

/** What a dry run needs. */
export interface DryRunDependencies extends LastSessionDependencies {
  deliveries: Pick<DeliveryStore, 'latestOf' | 'getMany'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  /** What a session of that configuration is planned with. */
  dryRunWith: (configuration: Configuration) => DryRunPorts;
}
