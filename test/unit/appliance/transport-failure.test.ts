import { proxyFailure, transportFailure } from '../../../src/appliance/transport-failure';
import {
  ApplianceTimeout,
  ApplianceUnreachable,
  CertificateNotTrusted,
  EgressBlocked,
} from '../../../src/session/appliance-errors';

/** As `fetch` throws: the cause holds the code. */
function fetchFailed(code: string, message: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
}

const named = (name: string) => Object.assign(new Error('no words'), { name });

describe('what a failed connection means is told by names and codes', () => {
  it.each([
    'regression.example.com',
    'egress.example.com',
    'certis.example.com',
    'tls-support.example.com',
    'self-signed-ssl.example.com',
  ])('never by words in the host’s name: %s', (host) => {
    const failures = [
      fetchFailed('ENOTFOUND', `getaddrinfo ENOTFOUND ${host}`),
      fetchFailed('ECONNREFUSED', `connect ECONNREFUSED ${host}:443`),
      new TypeError(`fetch failed: ${host} CERT_HAS_EXPIRED`),
      new Error(`URL not included in the external fetch backend permissions: https://${host}`),
    ];
    for (const failure of failures) {
      expect(transportFailure(host, failure)).toBeInstanceOf(ApplianceUnreachable);
    }
  });

  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('%s is a certificate that is not trusted', (code) => {
    const failure = transportFailure('support.example.com', fetchFailed(code, 'in any language'));
    expect(failure).toBeInstanceOf(CertificateNotTrusted);
  });

  it('the platform’s refusal is egress that is blocked, as an error and as the proxy’s reason', () => {
    const failure = transportFailure('support.example.com', named('REQUEST_EGRESS_ALLOWLIST_ERR'));
    expect(failure).toBeInstanceOf(EgressBlocked);
    expect(proxyFailure('support.example.com', 'BLOCKED_EGRESS')).toBeInstanceOf(EgressBlocked);
  });

  it('the limit of requests that may leave is none that parks for good', () => {
    const failure = proxyFailure('support.example.com', 'EGRESS_LIMIT_EXCEEDED');
    expect(failure).toBeInstanceOf(ApplianceUnreachable);
  });

  it('what is known already stays what it is, and a cause that leads back to itself ends', () => {
    const timeout = new ApplianceTimeout('support.example.com', 1000);
    expect(transportFailure('support.example.com', timeout)).toBe(timeout);
    const circular = new Error('round and round');
    circular.cause = circular;
    expect(transportFailure('support.example.com', circular)).toBeInstanceOf(ApplianceUnreachable);
  });
});
