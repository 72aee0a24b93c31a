import { startTestPlatform, type TestPlatform } from './test-platform';

describe('a web trigger', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  const send = (key: string, init: RequestInit = {}, suffix = '') =>
    forge.platform.receiveWebTrigger(new Request(forge.platform.webTriggerUrl(key) + suffix, init));

  it('has an opaque address that the app can ask for and that stays the same', async () => {
    const url = forge.platform.webTriggerUrl('fixed-answers');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:8080\/public\/[A-Za-z0-9]{25}$/);
    expect(url).not.toBe(forge.platform.webTriggerUrl('free-answers'));
    expect(await forge.inside(({ webTrigger }) => webTrigger.getUrl('fixed-answers'))).toBe(url);
    expect(await forge.inside(({ webTrigger }) => webTrigger.queryUrls('free-answers'))).toEqual([
      { moduleKey: 'free-answers', url: forge.platform.webTriggerUrl('free-answers') },
    ]);
    expect(() => forge.platform.webTriggerUrl('unknown')).toThrow('no web trigger unknown');
    await expect(forge.inside(({ webTrigger }) => webTrigger.getUrl('unknown'))).rejects.toThrow();
  });

  it('hands the request to its function', async () => {
    let received: unknown;
    let receivedContext: unknown;
    forge.behaviour.fixed = (event, context) => {
      received = event;
      receivedContext = context;
      return { outputKey: 'taken' };
    };
    const init = { method: 'POST', headers: { 'X-Name': 'value' }, body: 'a=1&b=ä' };
    await send('fixed-answers', init, '/more/path?one=1&two=2&two=zwei');
    const path = new URL(forge.platform.webTriggerUrl('fixed-answers')).pathname;
    expect(received).toEqual({
      method: 'POST',
      path: `${path}/more/path`,
      userPath: '/more/path',
      headers: { 'X-Name': ['value'], 'Content-Type': ['text/plain;charset=UTF-8'] },
      queryParameters: { one: ['1'], two: ['2', 'zwei'] },
      body: 'a=1&b=ä',
      context: { cloudId: forge.platform.installation.cloudId, moduleKey: 'fixed-answers' },
    });
    expect(receivedContext).toMatchObject({
      principal: undefined,
      installContext: forge.platform.installation.contextAri,
    });
  });

  it('is reached by an address of the former form, too', async () => {
    const url = forge.platform.webTriggerUrl('fixed-answers').replace('/public/', '/x1/');
    expect((await forge.platform.receiveWebTrigger(new Request(url, { method: 'POST' }))).status).toBe(200);
  });

  it('gives the static answer that its function names', async () => {
    const taken = await send('fixed-answers', { method: 'POST' });
    expect([taken.status, taken.headers.get('content-type'), await taken.text()]).toEqual([
      200,
      'text/plain',
      'taken',
    ]);
    forge.behaviour.fixed = () => ({ outputKey: 'refused' });
    const refused = await send('fixed-answers');
    expect([refused.status, await refused.text()]).toEqual([403, '']);
  });

  it.each([[{ outputKey: 'unknown' }], [{ statusCode: 200 }], [undefined], ['taken']])(
    'answers 500 if a static function returns %j',
    async (result) => {
      forge.behaviour.fixed = () => result;
      expect((await send('fixed-answers')).status).toBe(500);
    },
  );

  it('gives the dynamic answer of its function, and 500 for anything else', async () => {
    forge.behaviour.free = () => ({
      statusCode: 201,
      headers: { 'Set-Cookie': ['a=1', 'b=2'], 'X-Single': 'one' },
      body: 'made',
    });
    const response = await send('free-answers');
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('x-single')).toBe('one');
    expect(await response.text()).toBe('made');
    forge.behaviour.free = () => ({ statusCode: 204, body: 'no place for this' });
    expect((await send('free-answers')).status).toBe(204);
    forge.behaviour.free = () => ({ body: 'no status' });
    expect((await send('free-answers')).status).toBe(500);
  });

  it('answers 424 when its function throws, with nothing of the error in it', async () => {
    forge.behaviour.fixed = () => {
      throw new Error('with a secret');
    };
    const response = await send('fixed-answers');
    expect(response.status).toBe(424);
    expect(await response.text()).not.toContain('secret');
    expect(forge.lastRecord()).toMatchObject({ outcome: 'error', error: 'with a secret' });
  });

  it('answers 404 for an unknown address, and 413 beyond 5 MB, without an invocation', async () => {
    const unknown = new Request('http://127.0.0.1:8080/public/unknown', { method: 'POST' });
    expect((await forge.platform.receiveWebTrigger(unknown)).status).toBe(404);
    const large = await send('fixed-answers', { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024) });
    expect(large.status).toBe(413);
    expect(forge.platform.ledger.all()).toEqual([]);
  });

  it('answers 429 beyond 7,000 invocations in a minute', async () => {
    for (let index = 0; index < 7_000; index += 1) await send('fixed-answers');
    expect((await send('fixed-answers')).status).toBe(429);
    await forge.clock.advance(60_000);
    expect((await send('fixed-answers')).status).toBe(200);
  });

  it('answers 424 when its function exceeds 55 s', async () => {
    forge.behaviour.fixed = () => new Promise(() => undefined);
    const answer = send('fixed-answers');
    await forge.clock.advance(55_000);
    expect((await answer).status).toBe(424);
    expect(forge.lastRecord()).toMatchObject({ outcome: 'timeout' });
  });
});
