import { parseUrl } from '../foundation/parse-url';

/** A longer address is no link but a way to fill a report. */
const maximumLength = 2_000;

/**
 * The address in normal form if a report may link to it: absolute, http or https, without a user name or
 * password in it. `undefined` for everything else.
 */
export function safeLink(address: string | undefined): string | undefined {
  if (!address || address.length > maximumLength) return undefined;
  const url = parseUrl(address);
  if (!url) return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.username || url.password ? undefined : url.href;
}
