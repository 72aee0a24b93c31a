import { request as httpRequest } from 'node:http';
import { serveHttp, type HttpHandler, type HttpServer } from '../../stand/http-server';

describe('the HTTP server of the stand', () => {
  let server: HttpServer | undefined;

  const serve = async (handler: HttpHandler, port = 0) => {
    server = await serveHttp(handler, port);
    return server.url;
  };

  afterEach(async () => {
    await server?.close();
    server = undefined;
    jest.restoreAllMocks();
  });

  it('hands a request to the handler and its answer back', async () => {
    const url = await serve(async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = await request.text();
      return Response.json([request.method, pathname + search, body], {
        status: 201,
        headers: { 'x-a': 'b' },
      });
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${url}/path?q=1`, { method: 'POST', body: 'text' });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-a')).toBe('b');
    expect(await response.json()).toEqual(['POST', '/path?q=1', 'text']);
  });

  it('keeps a header that comes several times, in both directions', async () => {
    const url = await serve(async (request) => {
      const headers = new Headers([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
        ['x-seen', request.headers.get('x-many') ?? ''],
      ]);
      return new Response(null, { status: 204, headers });
    });
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      httpRequest(url, { headers: { 'x-many': ['one', 'two'] } }, (response) => {
        response.resume();
        resolve(response.headers);
      })
        .on('error', reject)
        .end();
    });
    expect(headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'x-seen': 'one, two' });
  });

  it('answers 413 for a body beyond its limit, without asking the handler', async () => {
    const handler = jest.fn<Promise<Response>, [Request]>();
    const url = await serve(handler);
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(32 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(handler).not.toHaveBeenCalled();
  });

  it('answers 500 when the handler fails, and says why in the terminal only', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const url = await serve(() => Promise.reject(new Error('private reason')));
    const response = await fetch(`${url}/path`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('private reason');
    expect(complaint).toHaveBeenCalledWith('GET /path failed:', expect.any(Error));
  });

  it('says which port is in use', async () => {
    const url = await serve(async () => new Response());
    const port = Number(new URL(url).port);
    await expect(serveHttp(async () => new Response(), port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use`,
    );
  });
});
