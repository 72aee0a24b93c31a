import { startTestPlatform, type TestPlatform } from './test-platform';

describe('egress', () => {
  let forge: TestPlatform;
  let seen: { method: string; url: string; body: string; header: string | null }[];

  beforeEach(async () => {
    seen = [];
    forge = await startTestPlatform({
      egressRoutes: (url) =>
        url.hostname === 'gone.allowed.example'
          ? undefined
          : async (request) => {
              const { method, url: address, headers } = request;
              seen.push({ method, url: address, header: headers.get('x-name'), body: await request.text() });
              return Response.json({ from: url.hostname }, { status: 201 });
            },
    });
  });
  afterEach(() => forge.stop());

  const status = (url: string) =>
    forge.inside(async ({ forgeFetch }) => {
      const response = await forgeFetch(url);
      return [response.status, response.headers.get('forge-proxy-error')];
    });

  it('sends an allowed request to the host that answers it', async () => {
    const answer = await forge.inside(async ({ forgeFetch }) => {
      const response = await forgeFetch('https://one.allowed.example/path?secret=1', {
        method: 'POST',
        headers: { 'X-Name': 'value' },
        body: 'text',
      });
      return response.json() as Promise<unknown>;
    });
    expect(answer).toEqual({ from: 'one.allowed.example' });
    expect(seen).toEqual([
      { method: 'POST', url: 'https://one.allowed.example/path?secret=1', body: 'text', header: 'value' },
    ]);
    expect(forge.lastRecord().egress).toEqual([
      { method: 'POST', url: 'https://one.allowed.example/path', status: 201 },
    ]);
  });

  it('treats the global fetch in the same way, even with a Request', async () => {
    await forge.inside(async () => {
      await fetch('https://exact.example/a');
      await fetch(new Request('https://exact.example/b', { method: 'PUT', body: 'text' }));
    });
    expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', 'https://exact.example/a', ''],
      ['PUT', 'https://exact.example/b', 'text'],
    ]);
  });

  it.each([
    ['a host that is not allowed', 'https://other.example/', 403, 'BLOCKED_EGRESS'],
    ['the bare domain of a wildcard', 'https://allowed.example/', 403, 'BLOCKED_EGRESS'],
    ['plain HTTP', 'http://one.allowed.example/', 400, 'BAD_REQUEST'],
    ['a port that Forge does not connect to', 'https://one.allowed.example:9443/', 403, 'BLOCKED_EGRESS'],
  ])('refuses %s with a response', async (_, url, expectedStatus, reason) => {
    expect(await status(url)).toEqual([expectedStatus, reason]);
    expect(seen).toEqual([]);
  });

  it('allows the ports that Forge connects to', async () => {
    expect(await status('https://one.allowed.example:8443/')).toEqual([201, null]);
  });

  it('fails like Node for a host that does not exist', async () => {
    const failure = await forge.inside(({ forgeFetch }) =>
      forgeFetch('https://gone.allowed.example/').then(String, (error: unknown) => error),
    );
    expect(failure).toMatchObject({ message: 'fetch failed', cause: { code: 'ENOTFOUND' } });
    expect(forge.lastRecord().egress).toMatchObject([{ status: 0 }]);
  });

  it('allows what an administrator consented to, and no longer once it is taken back', async () => {
    const url = 'https://support.customer.example/api';
    expect(await status(url)).toEqual([403, 'BLOCKED_EGRESS']);
    const group = {
      key: 'appliance',
      description: 'The appliance',
      configured: [{ domain: 'https://support.customer.example', type: ['FETCH_BACKEND_SIDE', 'IMAGES'] }],
    };
    expect(forge.platform.egress.set({ egresses: [group] })).toEqual({ results: [group] });
    expect(forge.platform.egress.get({ keys: ['appliance'] })).toEqual({ results: [group] });
    expect(await status(url)).toEqual([201, null]);
    const domain = 'https://support.customer.example';
    forge.platform.egress.deleteDomain({ key: 'appliance', domain, type: 'FETCH_BACKEND_SIDE' });
    expect(await status(url)).toEqual([403, 'BLOCKED_EGRESS']);
    forge.platform.egress.deleteGroup({ key: 'appliance' });
    expect(forge.platform.egress.get()).toEqual({ results: [] });
  });

  it('allows at most ten groups of ten domains', () => {
    const domains = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        domain: `d${index}.example`,
        type: ['FETCH_BACKEND_SIDE'],
      }));
    const group = (key: string, count = 1) => ({ key, description: 'Group', configured: domains(count) });
    for (let index = 0; index < 10; index += 1)
      forge.platform.egress.set({ egresses: [group(`g${index}`, 10)] });
    const set =
      (...egresses: unknown[]) =>
      () =>
        forge.platform.egress.set({ egresses });
    expect(set(group('one-more'))).toThrow('at most 10 egress groups');
    expect(set(group('g1', 11))).toThrow('more than 10 domains');
    expect(set(group('g1'), group('g1'))).toThrow('occurs twice');
    expect(set({ key: 'g1' })).toThrow('malformed');
  });

  it('refuses the 101st request of an invocation that may run a minute', async () => {
    const statuses = await forge.inside(async ({ forgeFetch }) => {
      const requests = Array.from({ length: 101 }, () => forgeFetch('https://exact.example/'));
      return (await Promise.all(requests)).map((response) => response.status);
    });
    expect(statuses.filter((each) => each === 201)).toHaveLength(100);
    expect(statuses.at(-1)).toBe(429);
    expect(await status('https://exact.example/')).toEqual([201, null]);
  });

  it('stops waiting when the app aborts', async () => {
    forge.stop();
    forge = await startTestPlatform({ egressRoutes: () => () => new Promise(() => undefined) });
    const failure = forge.inside(async ({ forgeFetch }) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 5_000);
      return forgeFetch('https://exact.example/', { signal: controller.signal }).then(
        () => 'an answer',
        String,
      );
    });
    await forge.clock.advance(5_000);
    expect(await failure).toContain('AbortError');
    expect(forge.lastRecord()).toMatchObject({ outcome: 'ok' });
  });

  it('leaves fetch alone outside of an invocation', async () => {
    const response = await fetch('data:text/plain,outside');
    expect(await response.text()).toBe('outside');
  });
});
