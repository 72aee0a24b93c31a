import type { ApplianceSession } from '../appliance-session';
import type { Random } from '../random';
import type { RepresentativeAccount } from '../representatives';
import type { ApplianceSettings } from '../settings';
import { flag, textElement, wrap } from '../xml/xml-text';
import { readLsid } from './report-query';
import { sessionKeyXml } from './session-key';
import { XmlApiError } from './xml-answer';

/** What the commands work on. */
export interface CommandTarget {
  readonly host: string;
  readonly applianceId: string;
  readonly settings: ApplianceSettings;
  /** Milliseconds by the appliance's clock. */
  readonly now: number;
  readonly random: Random;
  readonly sessions: ReadonlyMap<string, ApplianceSession>;
  readonly directory: readonly RepresentativeAccount[];
  readonly setAttribute: (lsid: string, codeName: string, value: string) => void;
}

interface Command {
  readonly root: string;
  /** What the account needs; `get_api_info` returns its rights to anyone. */
  readonly needs: 'nothing' | 'read_only' | 'full_access';
  readonly run: (parameters: URLSearchParams, target: CommandTarget) => string;
}

const commands: Readonly<Record<string, Command>> = {
  get_api_info: { root: 'api_information', needs: 'nothing', run: getApiInfo },
  check_health: { root: 'health_check', needs: 'read_only', run: checkHealth },
  get_logged_in_reps: { root: 'logged_in_reps', needs: 'read_only', run: getLoggedInReps },
  generate_session_key: { root: 'session_key', needs: 'full_access', run: sessionKeyXml },
  set_session_attributes: { root: 'success', needs: 'full_access', run: setSessionAttributes },
};

/** The answer's root element, or `undefined` for an action that is not known. */
export function commandRoot(action: string): string | undefined {
  return Object.hasOwn(commands, action) ? commands[action]?.root : undefined;
}

/**
 * Carries out the action; the markup inside its root.
 *
 * @throws XmlApiError if the request is wrong or the account may not.
 */
export function runCommand(action: string, parameters: URLSearchParams, target: CommandTarget): string {
  const command = Object.hasOwn(commands, action) ? commands[action] : undefined;
  if (command === undefined) throw new XmlApiError('Invalid action.');
  const { command: right } = target.settings.permissions;
  const suffices = command.needs === 'nothing' || right === 'full_access' || right === command.needs;
  if (!suffices) throw new XmlApiError('The account does not have permission to use this command.');
  return command.run(parameters, target);
}

function getApiInfo(_parameters: URLSearchParams, { settings, now }: CommandTarget): string {
  const { permissions } = settings;
  const rights = {
    perm_command: permissions.command,
    perm_reporting_support: flag(permissions.reporting),
    perm_configuration: flag(permissions.configuration),
  };
  const list = Object.entries(rights).map(([name, value]) => textElement('permission', value, { name }));
  return (
    textElement('api_version', settings.apiVersion) +
    textElement('company_name', settings.companyName) +
    textElement('timestamp', Math.floor(now / 1000)) +
    wrap('permissions', list.join(''))
  );
}

function checkHealth(_parameters: URLSearchParams, { host, applianceId, settings }: CommandTarget): string {
  return (
    textElement('appliance', host, { id: applianceId }) +
    textElement('version', '24.3.1') +
    textElement('success', flag(settings.healthy)) +
    textElement('failover_role', settings.failoverRole) +
    textElement('error_message', settings.healthy ? undefined : 'A required service is not running.')
  );
}

function getLoggedInReps(_parameters: URLSearchParams, { directory, sessions, now }: CommandTarget): string {
  const running = [...sessions.values()].filter((session) => session.ending === undefined);
  const list = directory.map((account) => {
    const own = running.filter((session) => session.representatives.some(({ id }) => id === account.id));
    const markup =
      textElement('display_name', account.publicDisplayName) +
      textElement('public_display_name', account.publicDisplayName) +
      textElement('private_display_name', account.privateDisplayName) +
      textElement('type', 'Normal') +
      textElement('logged_in_since', new Date(now - 7_200_000).toISOString()) +
      textElement('presentation_count', 0) +
      textElement('support_session_count', own.length) +
      textElement('showing_on_rep_list', 1);
    return wrap('rep', markup, { id: account.id });
  });
  return list.join('');
}

/** A running session only; attributes that are not named keep their values. */
function setSessionAttributes(parameters: URLSearchParams, target: CommandTarget): string {
  const lsid = readLsid(parameters.get('lsid') ?? '');
  const session = target.sessions.get(lsid);
  if (session === undefined || session.ending !== undefined) {
    throw new XmlApiError('There is no active session with this lsid.');
  }
  for (const [name, value] of parameters) {
    const codeName = /^session\.custom\.(\w+)$/.exec(name)?.[1];
    if (codeName !== undefined) target.setAttribute(lsid, codeName, value);
  }
  return 'Session attributes were set';
}
