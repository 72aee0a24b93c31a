import { parseUrl } from '../foundation/parse-url';

/** Ports that an app can reach by HTTPS on the platform (Forge documentation, "Egress permissions"). */
export const allowedPorts = [443, 80, 8080, 8443, 8444, 7990, 8089, 8090, 8085, 8060] as const;

/** A host name as it is stored, and what was cut off to get there. */
export type HostNameReading =
  { kind: 'host'; host: string; note?: string } | { kind: 'refused'; message: string };

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * Reads what an administrator typed or pasted as the appliance's host name. From a pasted URL it cuts off the scheme,
 * the path and the default port, and the note says so.
 *
 * @returns the host in lower case (punycode for international names), with its port unless that is 443, or the reason
 * why it cannot be a host name
 */
export function readHostName(typed: string): HostNameReading {
  const text = typed.trim();
  if (text === '') return refused('Enter the host name of the appliance, such as support.example.com.');
  const withoutScheme = text.replace(/^https?:\/\//i, '');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(withoutScheme)) {
    return refused('Enter a host name such as support.example.com, without a scheme.');
  }
  if (/[\s<>"'`{}|\\^@]/.test(withoutScheme)) {
    return refused(
      'A host name has no spaces, user names or special characters. Enter one such as support.example.com.',
    );
  }
  const url = parseUrl(`https://${withoutScheme}`);
  if (!url) return refused('This is not a host name. Enter one such as support.example.com.');
  const problem = problemWith(url);
  if (problem) return refused(problem);
  return { kind: 'host', host: url.host, note: noteAbout(text, url) };
}

function refused(message: string): HostNameReading {
  return { kind: 'refused', message };
}

function problemWith(url: URL): string | undefined {
  const name = url.hostname;
  if (name.startsWith('[') || /^[\d.]+$/.test(name)) {
    return 'Enter a host name instead of an IP address: certificates and the platform work with names.';
  }
  if (name.length > 253) return 'A host name has at most 253 characters.';
  if (!name.includes('.') || !name.split('.').every((part) => label.test(part))) {
    return 'Enter the full host name with its domain, such as support.example.com.';
  }
  if (url.port !== '' && !allowedPorts.some((port) => String(port) === url.port)) {
    return `The platform reaches ports ${allowedPorts.join(', ')} only. Use one of them, or leave the port out.`;
  }
  return undefined;
}

function noteAbout(text: string, url: URL): string | undefined {
  if (text.toLowerCase() === url.host) return undefined;
  const https = /^http:/i.test(text) ? ' The appliance is reached over https.' : '';
  return `Only the host name is kept: ${url.host}.${https}`;
}
