/** An answer that says what went wrong, as the console and programs expect it. */
export function problem(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}

/** The answer for an address with nothing behind it. */
export function notFound(path: string): Response {
  return problem(404, `There is nothing at ${path}.`);
}

/** The body as JSON; `undefined` if it is empty or none. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
