import type { ApiInfo } from './api-info-reader';

/**
 * The right to read reports of support sessions, by the appliance's own name (source: documentation of
 * `get_api_info`: 1 or 0), and by that of a sister product.
 */
const names = ['perm_reporting_support', 'perm_reporting'] as const;

/** Whether the account may read reports of sessions; `unknown` where the appliance does not tell. */
export function reportingPermission({ permissions }: ApiInfo): 'granted' | 'denied' | 'unknown' {
  const value = names.map((name) => permissions.get(name)).find((given) => given !== undefined);
  if (value === '1') return 'granted';
  return value === '0' ? 'denied' : 'unknown';
}
