import type { ConfigurationSettings } from '../../configuration/configuration';
import { reportingPermission, type ApiInfo } from '../../session/api-info';
import type { TestStep } from '../admin-api';
import { failed, passed, warning } from './test-step';

/** If the clocks differ by more, times in Jira and on the appliance visibly disagree. */
const noticeableSkewSeconds = 60;

/** The version of the appliance's API. */
export function versionStep({ version, companyName }: ApiInfo): TestStep {
  const of = companyName === undefined ? '' : ` of ${companyName}`;
  if (version !== undefined) return passed('API version', `The appliance${of} has API version ${version}.`);
  return warning('API version', 'The appliance does not report its API version.', 'Nothing to do.');
}

/** How far the appliance's clock is from the platform's. @param now milliseconds since 1970 */
export function clockStep({ at }: ApiInfo, now: number): TestStep {
  if (at === undefined) return warning('Clock', 'The appliance does not report its time.', 'Nothing to do.');
  const skew = Math.round((at - now) / 1000);
  const difference = `The appliance’s clock is ${Math.abs(skew)} seconds ${skew < 0 ? 'behind' : 'ahead'}.`;
  if (Math.abs(skew) < noticeableSkewSeconds) {
    return passed('Clock', Math.abs(skew) <= 2 ? 'The appliance’s clock is right.' : difference);
  }
  return warning(
    'Clock',
    difference,
    'Set up a time server on the appliance. Work logs have its times. Nothing is lost in the meantime.',
  );
}

/** The permissions of the API account that the settings need. */
export function permissionSteps(info: ApiInfo, settings: ConfigurationSettings): TestStep[] {
  return [commandStep(info, settings), reportingStep(info), ...configurationStep(info, settings)];
}

function commandStep({ permissions }: ApiInfo, { sessionKeys }: ConfigurationSettings): TestStep {
  const right = permissions.get('perm_command');
  if (right === 'read_only' && sessionKeys) return noSessionKeys;
  if (right === 'full_access' || right === 'read_only') {
    return passed('Command API permission', `The API account has ${right.replace('_', ' ')}.`);
  }
  return commandApiWarning;
}

const noSessionKeys = warning(
  'Command API permission',
  'The API account has read only, and session keys are to be created.',
  'Give it full access to the command API, or switch session keys off.',
);

/** The API account may not use the command API. */
export const commandApiWarning = warning(
  'Command API permission',
  'The API account has no access to the command API.',
  'Give it read-only access, so that tests like this one can show clock and version.',
);

/** If the appliance does not say, the request for reports will show it. */
function reportingStep(info: ApiInfo): TestStep {
  if (reportingPermission(info) !== 'denied') {
    return passed('Reporting API permission', 'The API account may read session reports.');
  }
  return failed('Reporting API permission', {
    message: 'The API account may not read session reports.',
    advice:
      'Tick “Allow Access to Support Session Reports and Recordings” for the API account on the appliance.',
  });
}

function configurationStep({ permissions }: ApiInfo, settings: ConfigurationSettings): TestStep[] {
  if (settings.representativeField !== 'email') return [];
  const stated = [...permissions].filter(([name]) => /config/i.test(name));
  if (stated.length === 0 || stated.some(([, value]) => isGranted(value))) return [];
  return [
    failed('Configuration API permission', {
      message: 'The API account may not read representatives’ email addresses.',
      advice:
        'Tick “Allow access to Configuration API” for the API account, or choose another representative field.',
    }),
  ];
}

function isGranted(value: string): boolean {
  return value === '1' || /^(true|full_access|read_only|allow)$/i.test(value);
}
