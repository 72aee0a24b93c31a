import { gracePeriod, opensUrl, rotated, urlSecretFor } from '../../../src/configuration/url-secret';

const first = 'a'.repeat(64);
const second = 'b'.repeat(64);
const now = Date.UTC(2026, 0, 31);

describe('the secret of an outbound-event URL', () => {
  test('opens the URL of its own Appliance Id, in any letter case', () => {
    const secret = urlSecretFor(first, 'Berlin');
    expect(opensUrl({ current: first }, 'berlin', secret, now)).toBe(true);
    expect(opensUrl({ current: first }, 'BERLIN', secret, now)).toBe(true);
  });

  test('opens no other', () => {
    const secret = urlSecretFor(first, 'berlin');
    expect(opensUrl({ current: first }, 'default', secret, now)).toBe(false);
    expect(opensUrl({ current: second }, 'berlin', secret, now)).toBe(false);
  });

  test.each([[undefined], [''], ['x'], ['a'.repeat(64)], ['\u0000'.repeat(43)]])('is not %j', (given) => {
    expect(opensUrl({ current: first }, 'default', given, now)).toBe(false);
  });

  test('still opens the URL for a day after it was rotated, and no longer', () => {
    const secret = rotated({ current: first }, second, now);
    const old = urlSecretFor(first, 'default');
    expect(opensUrl(secret, 'default', urlSecretFor(second, 'default'), now)).toBe(true);
    expect(opensUrl(secret, 'default', old, now + gracePeriod - 1)).toBe(true);
    expect(opensUrl(secret, 'default', old, now + gracePeriod)).toBe(false);
  });

  test('is dropped at once if it was rotated twice', () => {
    const twice = rotated(rotated({ current: first }, second, now), 'c'.repeat(64), now + 1000);
    expect(opensUrl(twice, 'default', urlSecretFor(first, 'default'), now + 2000)).toBe(false);
    expect(opensUrl(twice, 'default', urlSecretFor(second, 'default'), now + 2000)).toBe(true);
  });

  test('reveals nothing of the installation’s secret', () => {
    expect(urlSecretFor(first, 'default')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(urlSecretFor(first, 'default')).not.toContain(first.slice(0, 8));
  });
});
