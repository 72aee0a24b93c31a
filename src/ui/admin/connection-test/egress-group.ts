import type { EgressResult, EgressSetPayload } from '@forge/bridge';

export type EgressGroup = EgressSetPayload['egresses'][number];
type EgressType = EgressGroup['configured'][number]['type'][number];

/** The platform takes ten domains in one group (Forge documentation, “Customer-managed egress and remotes”). */
const domainsOfAGroup = 10;

// The platform's own enumeration stands in a package that is not this app's dependency.
const fromFunctions = 'FETCH_BACKEND_SIDE' as EgressType;

/**
 * The group of allowed domains that a host joins. It holds the domains that it had before: setting a group replaces
 * it. A full group is followed by `appliances-2` and so on.
 *
 * @returns nothing where the host is allowed already
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
