import { z } from 'zod';

/** Source: the customer-managed egress and remotes API. */
const maximumGroups = 10;
const maximumDomainsInGroup = 10;

const egressType = z.enum([
  'FETCH_BACKEND_SIDE',
  'FETCH_CLIENT_SIDE',
  'FONTS',
  'FRAMES',
  'IMAGES',
  'MEDIA',
  'SCRIPTS',
  'STYLES',
]);
const group = z.object({
  key: z.string().min(1),
  description: z.string().min(1),
  configured: z.array(z.object({ domain: z.string().min(1), type: z.array(egressType).min(1) })),
});
const setRequest = z.object({ egresses: z.array(group).min(1) });
const getRequest = z.object({ keys: z.array(z.string()).optional() }).default({});
const deleteDomainRequest = z.object({ key: z.string(), domain: z.string(), type: egressType });
const deleteGroupRequest = z.object({ key: z.string() });

export type EgressGroup = z.infer<typeof group>;

/** The platform refuses what the page asks for; statuses are those of the documentation. */
export class EgressConsentError extends Error {
  override readonly name = 'EgressConsentError';

  constructor(
    readonly status: 400 | 403 | 422,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The egress that administrators have consented to, beyond the manifest's. The page asks for the
 * consent: calling `set` says that it was given.
 */
export class EgressConsent {
  private readonly groups = new Map<string, EgressGroup>();

  /** @param isEnabled whether the manifest has `permissions.external.configurable.enabled` */
  constructor(private readonly isEnabled: boolean) {}

  /** Nobody has consented to anything. */
  clear(): void {
    this.groups.clear();
  }

  /** @throws EgressConsentError when the manifest does not allow it */
  get(request?: unknown): { results: EgressGroup[] } {
    this.refuseUnlessEnabled();
    const { keys } = read(getRequest, request);
    const results = [...this.groups.values()].filter(({ key }) => !keys || keys.includes(key));
    return { results };
  }

  /**
   * Saves groups; one with a known key replaces the earlier one.
   * @throws EgressConsentError
   */
  set(request: unknown): { results: EgressGroup[] } {
    this.refuseUnlessEnabled();
    const { egresses } = read(setRequest, request);
    egresses.forEach(checkGroup);
    const keys = new Set([...this.groups.keys(), ...egresses.map(({ key }) => key)]);
    if (new Set(egresses.map(({ key }) => key)).size < egresses.length) {
      throw new EgressConsentError(422, 'A group key occurs twice.');
    }
    if (keys.size > maximumGroups) {
      throw new EgressConsentError(400, `There can be at most ${maximumGroups} egress groups.`);
    }
    for (const each of egresses) this.groups.set(each.key, each);
    return { results: egresses };
  }

  /** @throws EgressConsentError */
  deleteDomain(request: unknown): void {
    this.refuseUnlessEnabled();
    const { key, domain, type } = read(deleteDomainRequest, request);
    const existing = this.groups.get(key);
    if (!existing) return;
    const configured = existing.configured
      .map((entry) =>
        entry.domain === domain ? { domain, type: entry.type.filter((one) => one !== type) } : entry,
      )
      .filter((entry) => entry.type.length > 0);
    this.groups.set(key, { ...existing, configured });
  }

  /** @throws EgressConsentError */
  deleteGroup(request: unknown): void {
    this.refuseUnlessEnabled();
    this.groups.delete(read(deleteGroupRequest, request).key);
  }

  /** The domains that the backend may fetch from. */
  backendDomains(): string[] {
    return [...this.groups.values()].flatMap(({ configured }) =>
      configured.filter(({ type }) => type.includes('FETCH_BACKEND_SIDE')).map(({ domain }) => domain),
    );
  }

  private refuseUnlessEnabled(): void {
    if (this.isEnabled) return;
    throw new EgressConsentError(
      403,
      'The manifest does not allow customer-managed egress (permissions.external.configurable.enabled).',
    );
  }
}

function checkGroup({ key, configured }: EgressGroup): void {
  if (configured.length > maximumDomainsInGroup) {
    throw new EgressConsentError(400, `Egress group ${key} has more than ${maximumDomainsInGroup} domains.`);
  }
  if (new Set(configured.map(({ domain }) => domain)).size < configured.length) {
    throw new EgressConsentError(422, `Egress group ${key} has a domain twice.`);
  }
}

function read<Schema extends z.ZodType>(schema: Schema, request: unknown): z.output<Schema> {
  const result = schema.safeParse(request);
  if (result.success) return result.data;
  throw new EgressConsentError(400, `The request is malformed: ${z.prettifyError(result.error)}`);
}
