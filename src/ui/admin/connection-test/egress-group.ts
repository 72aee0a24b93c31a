import type { EgressResult, EgressSetPayload } from '@forge/bridge';

export type EgressGroup = EgressSetPayload['egresses'][number];
type EgressType = EgressGroup['configured'][number]['type'][number];

/** The platform allows ten domains in one group (Forge documentation, “Customer-managed egress and remotes”). */
const domainsOfAGroup = 10;

// The platform's own enumeration is in a package that this app does not depend on.
const fromFunctions = 'FETCH_BACKEND_SIDE' as EgressType;

/**
 * The group of allowed domains that a host joins. It includes the domains that it already has, because setting a group
 * replaces it. A full group is followed by `appliances-2` and so on.
 *
 * @returns nothing if the host is already allowed
 */
export function groupWith(
  host: string,
  allowed: readonly Pick<EgressResult, 'key' | 'configured'>[],
): EgressGroup | undefined {
  const domain = `https://${host}`;
  if (allowed.some(({ configured }) => configured.some((each) => each.domain === domain))) return undefined;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? 'appliances' : `appliances-${number}`;
    const present = allowed.find((group) => group.key === key)?.configured ?? [];
    if (present.length >= domainsOfAGroup) continue;
    return {
      key,
      description: 'The remote support appliances that this app reads sessions from.',
      configured: [...present, { domain, type: [fromFunctions] }],
    };
  }
}
