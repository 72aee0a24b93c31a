import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { InvocationEnd } from './invocation';
import { jsonResponse } from './json-response';
import type { WebTriggerModule } from './manifest-schema';
import type { WebTriggerUrls } from './web-trigger-urls';

/** Source: the payload size of Forge's invocation limits, which a web trigger's request and answer share. */
const maximumPayloadBytes = 5 * 1024 * 1024;

const staticAnswer = z.object({ outputKey: z.string() });
const dynamicAnswer = z.object({
  statusCode: z.number().int().min(200).max(599),
  statusText: z.string().optional(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  body: z.string().optional(),
});

export interface WebTriggerParts {
  urls: WebTriggerUrls;
  cloudId: string;
  /** Runs a web trigger's function. Never throws. Undefined: too many invocations already. */
  invoke: (trigger: WebTriggerModule, event: Record<string, unknown>) => Promise<InvocationEnd> | undefined;
}

/**
 * Answers a request to a web trigger's address. A function that throws gives 424 [documented]; one that takes
 * too long gives 424 here as well [guess].
 */
export async function receiveWebTrigger(parts: WebTriggerParts, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const found = parts.urls.find(url.pathname);
  if (!found) return jsonResponse(404, { message: 'There is no such web trigger.' });
  const body = await request.text();
  const event = {
    method: request.method,
    path: url.pathname,
    userPath: found.userPath,
    headers: Object.fromEntries([...request.headers].map(([name, value]) => [asSent(name), [value]])),
    queryParameters: queryParametersOf(url),
    body,
    context: { cloudId: parts.cloudId, moduleKey: found.trigger.key },
  };
  if (Buffer.byteLength(JSON.stringify(event)) > maximumPayloadBytes) {
    return jsonResponse(413, { message: 'The request is larger than 5 MB.' });
  }
  const invocation = parts.invoke(found.trigger, event);
  if (!invocation) return jsonResponse(429, { message: 'Too many invocations.' });
  const end = await invocation;
  if (end.outcome !== 'ok') {
    return jsonResponse(424, { status: 424, message: 'The function of the web trigger failed.' });
  }
  return responseOf(found.trigger, end.result);
}

/**
 * The platform hands names of headers over as they were sent, so that nothing may rely on small letters (the example in
 * Forge's web trigger reference). A `Request` has lost that: here they are as HTTP/1.1 clients mostly write them.
 */
function asSent(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function queryParametersOf(url: URL): Record<string, string[]> {
  const names = new Set(url.searchParams.keys());
  return Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name)]));
}

function responseOf({ response }: WebTriggerModule, result: unknown): Response {
  if (response.type === 'dynamic') return dynamicResponse(result);
  const key = staticAnswer.safeParse(result).data?.outputKey;
  const output = response.outputs.find((candidate) => candidate.key === key);
  if (!output) return invalidAnswer(`the manifest has no output ${String(key)}`);
  return textResponse(output.body, {
    status: output.statusCode,
    ...(output.contentType ? { headers: { 'content-type': output.contentType } } : {}),
  });
}

function dynamicResponse(result: unknown): Response {
  const answer = dynamicAnswer.safeParse(result);
  if (!answer.success) return invalidAnswer('its answer is not a web trigger response');
  const { statusCode, statusText, headers, body } = answer.data;
  const sent = new Headers();
  for (const [name, values] of Object.entries(headers)) {
    for (const value of [values].flat()) sent.append(name, value);
  }
  return textResponse(body, { status: statusCode, headers: sent, ...(statusText ? { statusText } : {}) });
}

/** HTTP allows no body with these, and `Response` would throw. */
const statusesWithoutBody = new Set([204, 205, 304]);

function textResponse(body: string | undefined, init: ResponseInit & { status: number }): Response {
  const hasBody = body !== undefined && body !== '' && !statusesWithoutBody.has(init.status);
  return new Response(hasBody ? body : null, init);
}

function invalidAnswer(problem: string): Response {
  return jsonResponse(500, {
    message: `The function of the web trigger cannot be answered for: ${problem}.`,
  });
}
