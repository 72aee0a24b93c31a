import { z } from 'zod';
import { Undocumented } from './refusal';

interface ExpectedQuery<Query> {
  method: string;
  path: string;
  /** Exactly the parameters that are understood; without it there are none. */
  query?: z.ZodType<Query>;
}

interface ExpectedBody<Body> {
  /** Exactly the body that is understood; without it none is read. */
  body?: z.ZodType<Body>;
}

interface SentBody {
  request: Request;
  text: string | undefined;
}

const nothing = z.strictObject({});

/**
 * Checks a query.
 *
 * @throws Undocumented 400 that says which parameters are unknown or wrong
 */
export function readQuery<Query>(expected: ExpectedQuery<Query>, query: Record<string, string>): Query {
  const schema = expected.query ?? z.custom<Query>(isEmpty, 'none of these is known');
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const problems = Object.entries(problemsOf(parsed.error)).map(([name, text]) => `${name}: ${text}`);
  const asked = Object.keys(query).join(', ');
  throw undocumented(400, `${expected.method} ${expected.path} with ${asked}: ${problems.join('; ')}`);
}

function isEmpty(query: unknown): boolean {
  return nothing.safeParse(query).success;
}

/**
 * Checks a body, which has to be JSON if the endpoint takes one.
 *
 * @throws Undocumented 415 for another content type, 400 for anything that the endpoint does not understand
 */
export function readBody<Body>(expected: ExpectedBody<Body>, sent: SentBody): Body {
  const schema = expected.body ?? z.custom<Body>(() => true);
  const given = expected.body === undefined ? undefined : parseJson(sent);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Undocumented(400, {
    errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    errors: problemsOf(parsed.error),
  });
}

function parseJson({ request, text }: SentBody): unknown {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.toLowerCase().startsWith('application/json')) {
    throw undocumented(415, `Content type '${type}' is not supported.`);
  }
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw undocumented(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}

function undocumented(status: number, message: string): Undocumented {
  return new Undocumented(status, { errorMessages: [message], errors: {} });
}

/** What is wrong, by the path of the field. */
function problemsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map((issue) => [issue.path.join('.') || 'request', issue.message] as const),
  );
}
