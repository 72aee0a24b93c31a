import {
  AccessTokenRefused,
  ApplianceUnreachable,
  CredentialsRefused,
  PermissionMissing,
  UnexpectedAnswer,
} from '../../../src/session/appliance-errors';
import { accessToken, clientSecret, clientWith, tokenAnswer } from './fake-appliance';
import { host, lsid, sample } from './samples';

const report = sample('session');
const refused = { status: 401, body: '{}' };
const usable = (value: string, now: number) => ({ value, expiresAt: now + 3_600_000 });
const bearers = (requests: { headers: Record<string, string> }[]) =>
  requests.map(({ headers }) => headers['Authorization']?.replace(/^Basic .*/, 'Basic'));

describe('the access token', () => {
  it('is asked for with the credentials, once, and kept in the store', async () => {
    const { client, requests, stored, reads, clock } = clientWith([tokenAnswer(), report, report]);
    await client.session(lsid);
    await client.session(lsid);
    expect(requests).toHaveLength(3);
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: `https://${host}/oauth2/token`,
      body: 'grant_type=client_credentials',
      headers: {
        Authorization: `Basic ${Buffer.from(`client-7:${clientSecret}`).toString('base64')}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    });
    expect(stored.get('c1')).toEqual({ value: accessToken, expiresAt: clock.now + 3_600_000 });
    expect(reads).toEqual({ tokens: 1, credentials: 1 });
  });

  it('is taken from the store, without reading the credentials: one call for a plain session', async () => {
    const { client, requests, stored, reads, clock } = clientWith([report]);
    stored.set('c1', usable('stored', clock.now));
    await client.session(lsid);
    expect(bearers(requests)).toEqual(['Bearer stored']);
    expect(reads.credentials).toBe(0);
  });

  it('is renewed a minute before it expires, by what the appliance said', async () => {
    const { client, requests, clock } = clientWith([
      tokenAnswer('a', 1799),
      report,
      report,
      tokenAnswer('b'),
      report,
    ]);
    await client.session(lsid);
    clock.now += (1799 - 61) * 1000;
    await client.session(lsid);
    clock.now += 2000;
    await client.session(lsid);
    expect(bearers(requests)).toEqual(['Basic', 'Bearer a', 'Bearer a', 'Basic', 'Bearer b']);
  });

  it('is used once even where it expires within the minute', async () => {
    const { client, requests } = clientWith([tokenAnswer('a', 30), report]);
    expect(await client.session(lsid)).toBeDefined();
    expect(bearers(requests)).toEqual(['Basic', 'Bearer a']);
  });

  it.each([
    [tokenAnswer('a', 3600, 'bearer')],
    [tokenAnswer('a', '1799', 'BEARER')],
    ['{"access_token":"a","token_type":"Bearer"}'],
  ])('may come as %s', async (answer) => {
    expect(await clientWith([answer, report]).client.session(lsid)).toBeDefined();
  });

  it.each([
    ['<html></html>'],
    ['{}'],
    [tokenAnswer('')],
    [tokenAnswer('a\nX-Evil: 1')],
    [tokenAnswer('a', 3600, 'MAC')],
    ['{"__proto__":{"access_token":"a","token_type":"Bearer"}}'],
  ])('is not taken from %s', async (answer) => {
    await expect(clientWith([answer]).client.session(lsid)).rejects.toThrow(UnexpectedAnswer);
  });

  it('is asked for once by calls at the same time', async () => {
    const { client, requests } = clientWith([tokenAnswer(), report, report]);
    await Promise.all([client.session(lsid), client.session(lsid)]);
    expect(bearers(requests)).toEqual(['Basic', `Bearer ${accessToken}`, `Bearer ${accessToken}`]);
  });

  it('does its work even where it could not be stored', async () => {
    const { client, logged } = clientWith([tokenAnswer(), report], true);
    expect(await client.session(lsid)).toBeDefined();
    expect(logged.join()).toContain('could not be stored');
  });
});

describe('an access token that is refused', () => {
  it('is replaced by the one that another invocation has stored meanwhile', async () => {
    const { client, requests, stored, clock, reads } = clientWith([report, refused, report]);
    stored.set('c1', usable('old', clock.now));
    await client.session(lsid);
    stored.set('c1', usable('new', clock.now));
    await client.session(lsid);
    expect(bearers(requests)).toEqual(['Bearer old', 'Bearer old', 'Bearer new']);
    expect(reads.credentials).toBe(0);
  });

  it('is replaced by a new one where the store holds no other', async () => {
    const { client, requests, stored, clock } = clientWith([refused, tokenAnswer('new'), report]);
    stored.set('c1', usable('old', clock.now));
    expect(await client.session(lsid)).toBeDefined();
    expect(bearers(requests)).toEqual(['Bearer old', 'Basic', 'Bearer new']);
    expect(stored.get('c1')?.value).toBe('new');
  });

  it('is replaced by a new one where the store’s other one is refused too', async () => {
    const { client, requests, stored, clock } = clientWith([
      report,
      refused,
      refused,
      tokenAnswer('c'),
      report,
    ]);
    stored.set('c1', usable('a', clock.now));
    await client.session(lsid);
    stored.set('c1', usable('b', clock.now));
    await client.session(lsid);
    expect(bearers(requests)).toEqual(['Bearer a', 'Bearer a', 'Bearer b', 'Basic', 'Bearer c']);
  });

  it('is given up after one new one', async () => {
    const { client, requests } = clientWith([tokenAnswer('a'), refused, tokenAnswer('b'), refused]);
    await expect(client.session(lsid)).rejects.toThrow(AccessTokenRefused);
    expect(requests).toHaveLength(4);
  });
});

describe('the credentials', () => {
  it.each([
    [{ status: 401, body: '{"error":"invalid_client","message":"Client authentication failed."}' }],
    [{ status: 401, body: '' }],
    [{ status: 400, body: '{"error":"invalid_client"}' }],
  ])('are refused by %j, which may be repaired before the next attempt', async (answer) => {
    const failure = clientWith([answer]).client.session(lsid);
    await expect(failure).rejects.toThrow(CredentialsRefused);
    await expect(failure).rejects.toMatchObject({ policy: { kind: 'retry' } });
  });

  it.each([
    [{ status: 403 }, PermissionMissing],
    [{ status: 400, body: '{"error":"invalid_request"}' }, UnexpectedAnswer],
    [{ status: 404, body: '<html>' }, UnexpectedAnswer],
    [new ApplianceUnreachable(host), ApplianceUnreachable],
  ])('are not to blame for %j', async (answer, errorClass) => {
    await expect(clientWith([answer]).client.session(lsid)).rejects.toThrow(errorClass);
  });
});
