import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import type { WritableProjects } from '../../../src/configuration/writable-projects';
import { seedConfiguration } from '../../stand/seed-configuration';
import { applianceHost, listenToEverything } from '../../stand/stand';
import type { VirtualStand } from '../../stand/virtual-stand';
import type { PlannedConfiguration } from '../plan/planned-configuration';

export interface EnteredConfiguration extends PlannedConfiguration {
  id: string;
  /** Where the appliance sends its events for this Appliance Id. */
  url: string;
}

/**
 * Enters the configurations as an administrator does, and each URL once on the appliance's page.
 *
 * @param more settings that all of them have, which no plan draws
 */
export async function enterConfigurations(
  stand: VirtualStand,
  planned: readonly PlannedConfiguration[],
  more: Partial<Pick<ConfigurationSettings, 'movedOnIssues'>>,
): Promise<EnteredConfiguration[]> {
  const entered: EnteredConfiguration[] = [];
  for (const configuration of planned) {
    const { name, applianceId, outboundEventTypes, polls, pollingIntervalMinutes, retryLimit } =
      configuration;
    const { configurationId: id, outboundEventUrl: url } = await seedConfiguration(stand.callAdmin, {
      name,
      applianceId,
      outboundEventTypes,
      retryLimit,
      pollingIntervalMinutes,
      pollingEventTypes: polls ? ['session-end'] : [],
      ...configuration.effects,
      ...configuration.issues,
      ...more,
      writableProjects: writableProjects(stand, configuration),
      host: applianceHost,
      ...stand.applianceCredentials,
    });
    const isNew = entered.every((other) => other.applianceId !== applianceId);
    if (isNew) listenToEverything(stand.appliance, url, applianceId);
    entered.push({ ...configuration, id, url });
  }
  return entered;
}

function writableProjects({ jira }: VirtualStand, { confinedTo }: PlannedConfiguration): WritableProjects {
  if (!confinedTo) return { mode: 'all', projects: [] };
  const projects = confinedTo.flatMap((key) => jira.site.project(key) ?? []);
  return { mode: 'these', projects: projects.map(({ id, key }) => ({ id, key })) };
}
