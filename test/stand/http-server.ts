import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface HttpServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export type HttpHandler = (request: Request) => Promise<Response>;

const loopback = '127.0.0.1';
const maximumBodyBytes = 32 * 1024 * 1024;

class BodyTooLargeError extends Error {}

/**
 * Serves a handler over HTTP on the loopback interface.
 * @param port 0 takes any free port
 * @throws Error that names the port when something else listens there
 */
export async function serveHttp(handler: HttpHandler, port: number): Promise<HttpServer> {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch((error: unknown) => {
      console.error('An answer could not be sent:', error);
      outgoing.destroy();
    });
  });
  const url = await listen(server, port);
  return { url, close: () => close(server) };
}

async function answer(
  handler: HttpHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await handleSafely(handler, incoming);
  outgoing.writeHead(response.status, headersOf(response));
  await writeBody(response, outgoing);
  outgoing.end();
}

async function writeBody({ body }: Response, outgoing: ServerResponse): Promise<void> {
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    outgoing.write(chunk.value);
  }
}

async function handleSafely(handler: HttpHandler, incoming: IncomingMessage): Promise<Response> {
  try {
    return await handler(await requestOf(incoming));
  } catch (error) {
    if (error instanceof BodyTooLargeError) return new Response(error.message, { status: 413 });
    console.error(`${incoming.method} ${incoming.url} failed:`, error);
    return new Response('The stand failed to answer; its terminal says why.', { status: 500 });
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const body = await bodyOf(incoming);
  const mayHaveBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? loopback}`), {
    method,
    headers: requestHeadersOf(incoming),
    ...(mayHaveBody && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
}

function requestHeadersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  }
  return headers;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    // What is beyond the limit is read and thrown away: a sender cut off in the middle would not see the 413.
    if (length <= maximumBodyBytes) chunks.push(chunk);
  }
  if (length > maximumBodyBytes) {
    throw new BodyTooLargeError(`The body is larger than ${maximumBodyBytes} bytes.`);
  }
  return Buffer.concat(chunks);
}

/** Only `set-cookie` may come several times; everything else WHATWG headers hold joined. */
function headersOf(response: Response): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, loopback, () => {
      const address = server.address();
      const actualPort = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${loopback}:${actualPort}`);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port} on ${loopback} is in use: stop what listens there, or choose another port with PORT.`,
    { cause: error },
  );
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
