import type { ConfigurationSettings } from '../../../configuration/configuration';

/** The permissions that the API account on the appliance needs, and no more. */
export function neededPermissions({
  representativeField,
  sessionKeys,
}: Pick<ConfigurationSettings, 'representativeField' | 'sessionKeys'>): string[] {
  const always = [
    sessionKeys ? 'Command API: full access, for session keys' : 'Command API: read-only access',
    'Reporting API: access to support session reports',
    'Reporting API: access to exit survey reports',
  ];
  return representativeField === 'email' ? [...always, 'Configuration API: access'] : always;
}
