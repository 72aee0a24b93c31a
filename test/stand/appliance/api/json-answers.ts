/** 401 of the token endpoint for a wrong client id or secret. */
export function invalidClient(): Response {
  const body = { error: 'invalid_client', message: 'Client authentication failed.' };
  return Response.json(body, { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="OAuth"' } });
}

/** 401 of the APIs for a token that is missing, unknown, expired or invalidated. */
export function invalidToken(): Response {
  const body = { error: 'access_denied', message: 'The access token is not valid.' };
  return Response.json(body, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
}

export function forbidden(): Response {
  return Response.json(
    { error: 'forbidden', message: 'The account has no such permission.' },
    { status: 403 },
  );
}

export function notFound(): Response {
  return Response.json({ error: 'not_found', message: 'There is nothing here.' }, { status: 404 });
}

export function methodNotAllowed(allow: string): Response {
  const body = { error: 'method_not_allowed', message: `Use ${allow}.` };
  return Response.json(body, { status: 405, headers: { Allow: allow } });
}

export function badRequest(error: string, message: string): Response {
  return Response.json({ error, message }, { status: 400 });
}

export function tooManyRequests(headers: Readonly<Record<string, string>>): Response {
  const body = { error: 'rate_limit_exceeded', message: 'Too many requests.' };
  return Response.json(body, { status: 429, headers });
}
