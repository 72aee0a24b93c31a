import type { ConfigurationSettings } from '../configuration/configuration';

/** A link that opens the console of whoever follows it. */
export interface ConsoleLink {
  url: string;
  kind: 'desktop' | 'web';
}

/**
 * The link that starts a session with the issue's key in the representative console. The appliance asks whoever follows
 * it to sign in: it needs no right of the API account, and costs no call.
 *
 * Source: the appliance's documentation of its client script API for the desktop console, which gets a file with the
 * command; for the web console only running client code is known.
 *
 * @returns nothing if the configuration offers none
 */
export function consoleLink(
  { host, consoleLink: kind }: Pick<ConfigurationSettings, 'host' | 'consoleLink'>,
  issueKey: string,
): ConsoleLink | undefined {
  if (kind === 'off') return undefined;
  const query = new URLSearchParams({
    type: kind === 'web' ? 'web_console' : 'rep',
    operation: kind === 'web' ? 'execute' : 'generate',
    action: 'generate_session_key',
    'session.custom.external_key': issueKey,
  });
  return { url: `https://${host}/api/client_script?${query}`, kind };
}
