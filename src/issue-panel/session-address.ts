/**
 * The page of a session on its appliance, which asks whoever opens it to sign in there.
 *
 * Source: seen in running client code of the representative console’s reports.
 *
 * @param host with its port unless that is 443
 */
export function sessionAddress(host: string, lsid: string): string {
  const query = new URLSearchParams({ reportType: 'SupportSession', sessionId: lsid });
  return `https://${host}/login/sd_reporting?${query}`;
}
