/** What an endpoint answers. `reads` counts the objects in it, which is what Jira's hourly points go by. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  reads?: ObjectsRead;
}

/** Core objects (issues, projects, work logs, …) cost one point each, users and permissions two. */
export interface ObjectsRead {
  core?: number;
  identity?: number;
}

/** 200 with a JSON body. */
export function ok(body: unknown, reads: ObjectsRead = {}): Answer {
  return { status: 200, body, reads };
}

/** 201 with a JSON body. */
export function created(body: unknown): Answer {
  return { status: 201, body };
}

/** 204, as most of Jira's changes are answered. */
export function noContent(): Answer {
  return { status: 204 };
}

/** An answer as it goes over the wire. Text goes out as it is if a content type is given, all else as JSON. */
export function toResponse(answer: Answer, headers: Record<string, string> = {}): Response {
  const { status, body } = answer;
  const all = { ...headers, ...answer.headers };
  if (body === undefined) return new Response(null, { status, headers: all });
  const plain = typeof body === 'string' && all['Content-Type'] !== undefined;
  return new Response(plain ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...all },
  });
}
