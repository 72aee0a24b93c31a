import type { Clock } from '@sinonjs/fake-timers';
import {
  basic,
  clientId,
  clientSecret,
  getWith,
  host,
  installClock,
  newAppliance,
  newToken,
  requestToken,
} from './appliance-fixture';

const health = '/api/command?action=check_health';

describe('The token endpoint', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installClock();
  });
  afterEach(() => {
    clock.uninstall();
  });

  it('gives a bearer token for the client id and secret', async () => {
    const answer = await requestToken(newAppliance());
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      token_type: 'Bearer',
      expires_in: 3600,
    });
  });

  it('writes the token type and the lifetime as they are set', async () => {
    const appliance = newAppliance();
    appliance.configure({ tokenType: 'bearer', tokenLifetimeSeconds: 1799 });
    const answer = await requestToken(appliance);
    expect(await answer.json()).toMatchObject({ token_type: 'bearer', expires_in: 1799 });
  });

  it.each([
    ['a wrong secret', basic(clientId, 'wrong')],
    ['a wrong client', basic('somebody', clientSecret)],
    ['no credentials', ''],
    ['another scheme', `Bearer ${clientSecret}`],
  ])('refuses %s with 401 invalid_client', async (_case, authorization) => {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const request = new Request(`https://${host}/oauth2/token`, {
      method: 'POST',
      headers: { Authorization: authorization },
      body,
    });
    const answer = await newAppliance().handle(request);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      error: 'invalid_client',
      message: 'Client authentication failed.',
    });
  });

  it('wants a POST and the grant type', async () => {
    const appliance = newAppliance();
    const url = `https://${host}/oauth2/token`;
    const headers = { Authorization: basic(clientId, clientSecret) };
    expect((await appliance.handle(new Request(url, { headers }))).status).toBe(405);
    expect((await appliance.handle(new Request(url, { method: 'POST', headers }))).status).toBe(400);
  });

  it('keeps thirty tokens valid and invalidates the oldest with the next', async () => {
    const appliance = newAppliance();
    const tokens: string[] = [];
    for (let n = 0; n < 31; n += 1) tokens.push(await newToken(appliance));
    expect(new Set(tokens).size).toBe(31);
    const statuses = [];
    for (const token of tokens) {
      clock.tick(1_000);
      statuses.push((await getWith(appliance, health, token)).status);
    }
    expect(statuses).toEqual([401, ...Array<number>(30).fill(200)]);
    expect(appliance.tokens.count).toBe(30);
  });

  it('lets a token expire', async () => {
    const appliance = newAppliance();
    const token = await newToken(appliance);
    clock.tick(3_599_999);
    expect((await getWith(appliance, health, token)).status).toBe(200);
    clock.tick(1);
    expect((await getWith(appliance, health, token)).status).toBe(401);
  });

  it('invalidates every token and the old secret when the secret is regenerated', async () => {
    const appliance = newAppliance();
    const token = await newToken(appliance);
    appliance.regenerateSecret('another-secret');
    expect((await getWith(appliance, health, token)).status).toBe(401);
    expect((await requestToken(appliance)).status).toBe(401);
    expect((await requestToken(appliance, 'another-secret')).status).toBe(200);
  });
});

describe('The APIs', () => {
  it.each(['/api/reporting', '/api/command', '/api/config/v1/user'])(
    'refuse an unknown token at %s',
    async (path) => {
      const answer = await getWith(newAppliance(), path, 'unknown');
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
    },
  );

  it('know no other paths', async () => {
    expect((await getWith(newAppliance(), '/api/other', 'unknown')).status).toBe(404);
  });
});
