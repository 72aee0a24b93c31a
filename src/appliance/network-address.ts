import type { NetworkAddress } from '../session/session';

const bracketed = /^\[([0-9a-f:.]+(?:%[\w.-]+)?)\](?::(\d{1,5}))?$/i;
const plainIpv6 = /^[0-9a-f]*:[0-9a-f:.]*(?:%[\w.-]+)?$/i;
const nameOrIpv4 = /^([\w.-]{1,255})(?::(\d{1,5}))?$/;

/**
 * Reads an address as the appliance writes it: `192.0.2.7:555`, `[2001:db8::7]:56722`, each with or without its
 * port. `Unknown`, which some releases write, and whatever is no address are absent.
 */
export function readNetworkAddress(text: string | undefined): NetworkAddress | undefined {
  if (text === undefined || isUnknown(text)) return undefined;
  if (isPlainIpv6(text)) return { address: text };
  const [, address, port] = bracketed.exec(text) ?? nameOrIpv4.exec(text) ?? [];
  if (address === undefined) return undefined;
  const number = Number(port);
  return number > 0 && number < 65_536 ? { address, port: number } : { address };
}

/** A value that the appliance writes `Unknown` is one that it does not know. */
export function knownOnly(text: string | undefined): string | undefined {
  return text === undefined || isUnknown(text) ? undefined : text;
}

/** At least two colons: a single one stands before a port. */
function isPlainIpv6(text: string): boolean {
  return plainIpv6.test(text) && text.indexOf(':') !== text.lastIndexOf(':');
}

function isUnknown(text: string): boolean {
  return /^unknown(:\d*)?$/i.test(text);
}
