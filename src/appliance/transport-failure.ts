import { PolicyError } from '../failure/policy-error';
import { ApplianceUnreachable, CertificateNotTrusted, EgressBlocked } from '../session/appliance-errors';

/**
 * How the platform names a host that nobody has consented to: the name of the SDK's error, and the reason that the
 * egress proxy gives in its header `forge-proxy-error`.
 */
const egressRefused: ReadonlySet<string> = new Set(['REQUEST_EGRESS_ALLOWLIST_ERR', 'BLOCKED_EGRESS']);

/**
 * OpenSSL's reasons not to trust a certificate, as Node gives them in an error's `code` (source: Node's documentation,
 * “X509 certificate error codes”), and Node's own for a certificate of another host name.
 */
const certificateRefused: ReadonlySet<string> = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'CERT_SIGNATURE_FAILURE',
  'CRL_SIGNATURE_FAILURE',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
  'CRL_HAS_EXPIRED',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'ERROR_IN_CRL_LAST_UPDATE_FIELD',
  'ERROR_IN_CRL_NEXT_UPDATE_FIELD',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'INVALID_CA',
  'PATH_LENGTH_EXCEEDED',
  'INVALID_PURPOSE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** An error has a cause or two; a chain that leads back to itself ends here. */
const deepestCause = 8;

/**
 * What a request that got no answer means for the appliance. Names and codes decide, never a message: it holds the
 * host's name, and any word may stand in that.
 *
 * @param error what `fetch` threw; a `PolicyError` stays what it is
 */
export function transportFailure(host: string, error: unknown): Error {
  if (error instanceof PolicyError) return error;
  return failureNamed(namesOf(error), host, error);
}

/** What a refusal of the egress proxy means. @param reason as its header gives it */
export function proxyFailure(host: string, reason: string): Error {
  return failureNamed([reason], host);
}

function failureNamed(names: readonly string[], host: string, cause?: unknown): Error {
  if (names.some((name) => egressRefused.has(name))) return new EgressBlocked(host);
  if (names.some((name) => certificateRefused.has(name))) return new CertificateNotTrusted(host, { cause });
  return new ApplianceUnreachable(host, { cause });
}

/** Names and codes of an error and its causes, as undici, OpenSSL and the platform's SDK give them. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  for (let depth = 0; depth < deepestCause && current instanceof Error; depth += 1) {
    names.push(current.name, textOf(current, 'code'), textOf(current, 'errorCode'));
    current = current.cause;
  }
  return names;
}

function textOf(error: Error, property: string): string {
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' ? value : '';
}
