/** What `get_api_info` tells: enough for a connection test. */
export interface ApiInfo {
  version?: string;
  companyName?: string;
  /** The appliance's clock, in milliseconds since 1970 UTC. */
  at?: number;
  /**
   * The API account's rights by the appliance's names: `perm_command` is full_access, read_only or deny, those for
   * reporting are 1 or 0.
   */
  permissions: ReadonlyMap<string, string>;
}

/**
 * The right to read reports of support sessions, by the appliance's own name (source: documentation of
 * `get_api_info`: 1 or 0), and by that of a sister product.
 */
const names = ['perm_reporting_support', 'perm_reporting'] as const;

/** Whether the account may read reports of sessions; `unknown` if the appliance does not tell. */
export function reportingPermission({ permissions }: ApiInfo): 'granted' | 'denied' | 'unknown' {
  const value = names.map((name) => permissions.get(name)).find((given) => given !== undefined);
  if (value === '1') return 'granted';
  return value === '0' ? 'denied' : 'unknown';
}
