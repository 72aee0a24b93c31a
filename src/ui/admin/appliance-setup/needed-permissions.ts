import type { RepresentativeField } from '../../../configuration/configuration';

/** What the API account on the appliance has to be allowed, no more. */
export function neededPermissions(representativeField: RepresentativeField): string[] {
  const always = [
    'Command API: read-only access',
    'Reporting API: access to support session reports',
    'Reporting API: access to exit survey reports',
  ];
  return representativeField === 'email' ? [...always, 'Configuration API: access'] : always;
}
