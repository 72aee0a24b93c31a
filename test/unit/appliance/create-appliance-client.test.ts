import {
  AccessTokenRefused,
  ApplianceRateLimited,
  ApplianceServerError,
  ApplianceTimeout,
  ApplianceUnreachable,
  CertificateNotTrusted,
  CredentialsRefused,
  EgressBlocked,
  PermissionMissing,
  ReportRefused,
  ReportTooComplex,
  ReportTooLarge,
  ReportUnreadable,
  UnexpectedAnswer,
  XmlApiDisabled,
} from '../../../src/session/appliance-errors';
import type { ApplianceClient } from '../../../src/session/appliance-client';
import { PolicyError } from '../../../src/failure/policy-error';
import {
  accessToken,
  clientSecret,
  clientWith,
  tokenAnswer,
  type Fake,
  type Scripted,
} from './fake-appliance';
import { host, lsid, sample } from './samples';

/** A client with a token in the store. */
function signedIn(...script: Scripted[]): Fake {
  const fake = clientWith(script);
  fake.stored.set('c1', { value: accessToken, expiresAt: fake.clock.now + 3_600_000 });
  return fake;
}

const account = { id: 17, username: 'mokafor', email_address: 'maya@example.com' };

describe('the client', () => {
  it('asks for a session by its id, in English whatever language the configuration writes in', async () => {
    const { client, requests } = signedIn(sample('session'));
    expect(await client.session(lsid.toUpperCase())).toMatchObject({ lsid, externalKey: 'HELP-42' });
    expect(requests).toEqual([
      {
        method: 'GET',
        url: `https://${host}/api/reporting?generate_report=SupportSession&lsid=${lsid.toUpperCase()}`,
        headers: { Authorization: `Bearer ${accessToken}`, 'Accept-Language': 'en-US' },
        timeout: 45_000,
        maxBytes: 20 * 1024 * 1024,
      },
    ]);
  });

  it('has no session where the report does not hold it', async () => {
    const { client } = signedIn('<session_list/>', '<error>Invalid lsid.</error>', sample('sparse-session'));
    expect(await client.session(lsid)).toBeUndefined();
    expect(await client.session(lsid)).toBeUndefined();
    expect(await client.session(lsid)).toBeUndefined();
  });

  it('encodes what it puts into a request', async () => {
    const { client, requests } = signedIn('<session_list/>', '[]');
    await client.session('a&lsids=b#c/../d');
    await client.representativeAccount({ id: '../../x', username: 'a&b=c' });
    expect(requests.map(({ url }) => url)).toEqual([
      `https://${host}/api/reporting?generate_report=SupportSession&lsid=a%26lsids%3Db%23c%2F..%2Fd`,
      `https://${host}/api/config/v1/user?username=a%26b%3Dc`,
    ]);
  });

  it('lists sessions in a window by the appliance’s clock', async () => {
    const { client, requests } = signedIn(sample('session-listing'), sample('session-listing'));
    const since = 1_767_603_600_999;
    expect((await client.listing({ by: 'end_time', since, durationSeconds: 0 })).entries).toHaveLength(2);
    await client.listing({ by: 'start_time', since, durationSeconds: 86_400 });
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      '?generate_report=SupportSessionListing&end_time=1767603600&duration=0',
      '?generate_report=SupportSessionListing&start_time=1767603600&duration=86400',
    ]);
  });

  it('reads the surveys of a session', async () => {
    const { client, requests } = signedIn(sample('exit-surveys'), '<exit_survey_list/>');
    expect(await client.surveys('customer', lsid)).toHaveLength(2);
    expect(await client.surveys('representative', lsid)).toEqual([]);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      `?generate_report=SupportCustExitSurvey&lsid=${lsid}&report_type=rep`,
      `?generate_report=SupportRepExitSurvey&lsid=${lsid}&report_type=rep`,
    ]);
  });

  it('reads what the appliance says of its API', async () => {
    const { client, requests } = signedIn(sample('api-info'));
    expect(await client.apiInfo()).toMatchObject({ version: '1.25.0', at: 1767603600000 });
    expect(requests[0]?.url).toBe(`https://${host}/api/command?action=get_api_info`);
  });

  it('finds a representative’s account by id, else by user name without case', async () => {
    const byId = signedIn(JSON.stringify(account));
    expect(await byId.client.representativeAccount({ id: '17', username: 'x' })).toMatchObject({ id: '17' });
    expect(byId.requests.map(({ url }) => url)).toEqual([`https://${host}/api/config/v1/user/17`]);

    const byName = signedIn({ status: 404 }, JSON.stringify([{ id: 3, username: 'other' }, account]));
    expect(await byName.client.representativeAccount({ id: '99', username: 'MOkafor' })).toMatchObject({
      emailAddress: 'maya@example.com',
    });

    const nobody = signedIn({ status: 404 }, '[]');
    expect(await nobody.client.representativeAccount({ id: '99' })).toBeUndefined();
    expect(await nobody.client.representativeAccount({ username: 'x' })).toBeUndefined();
  });
});

describe('a call that fails', () => {
  it.each([
    [{ status: 403 }, PermissionMissing, { kind: 'retry' }],
    [{ status: 404 }, UnexpectedAnswer, { kind: 'retry' }],
    [{ status: 302, headers: { Location: 'https://x' } }, UnexpectedAnswer, { kind: 'retry' }],
    [{ status: 204 }, UnexpectedAnswer, { kind: 'retry' }],
    [
      { status: 429, headers: { 'Retry-After': '17' } },
      ApplianceRateLimited,
      { kind: 'retry', afterSeconds: 17 },
    ],
    [{ status: 429 }, ApplianceRateLimited, { kind: 'retry' }],
    [
      { status: 429, headers: { 'retry-after': 'Mon, 05 Jan 2026 08:00:30 GMT' } },
      ApplianceRateLimited,
      { kind: 'retry', afterSeconds: 30 },
    ],
    [{ status: 429, headers: { 'Retry-After': '-5' } }, ApplianceRateLimited, { kind: 'retry' }],
    [
      { status: 429, headers: { 'Retry-After': '9999999999' } },
      ApplianceRateLimited,
      { afterSeconds: 86_400 },
    ],
    [{ status: 500 }, ApplianceServerError, { kind: 'retry' }],
    [{ status: 503, headers: { 'Retry-After': '60' } }, ApplianceServerError, { afterSeconds: 60 }],
    ['', ReportUnreadable, { kind: 'retry' }],
    ['<session_list><session>', ReportUnreadable, { kind: 'retry' }],
    ['<html><body>x</body></html>', UnexpectedAnswer, { kind: 'retry' }],
    [new ApplianceUnreachable(host), ApplianceUnreachable, { kind: 'unreachable' }],
    [new CertificateNotTrusted(host), CertificateNotTrusted, { kind: 'unreachable' }],
    [new ApplianceTimeout(host, 45_000), ApplianceTimeout, { kind: 'retry' }],
    [new EgressBlocked(host), EgressBlocked, { kind: 'retry' }],
    [new ReportTooLarge(host, '20 MB'), ReportTooLarge, { kind: 'never' }],
  ])('by %j has a class and a policy of its own', async (answer, errorClass, policy) => {
    const failure = signedIn(answer).client.session(lsid);
    await expect(failure).rejects.toThrow(errorClass);
    await expect(failure).rejects.toMatchObject({ policy });
  });

  it('for want of a right names the right', async () => {
    const forbidden = { status: 403 };
    const { client } = signedIn(forbidden, forbidden, forbidden);
    await expect(client.session(lsid)).rejects.toThrow(/“Allow access to support session reports/);
    await expect(client.apiInfo()).rejects.toThrow(/“Command API/);
    await expect(client.representativeAccount({ id: '1' })).rejects.toThrow(
      /“Allow access to Configuration API”/,
    );
  });
});

describe('every failure', () => {
  const failures: PolicyError[] = [
    new ApplianceUnreachable(host),
    new CertificateNotTrusted(host),
    new ApplianceTimeout(host, 45_000),
    new EgressBlocked(host),
    new ApplianceRateLimited(host),
    new ApplianceServerError(host, 500),
    new CredentialsRefused(host),
    new AccessTokenRefused(host),
    new PermissionMissing(host, 'A right'),
    new XmlApiDisabled(host),
    new ReportUnreadable(host, 'it is empty'),
    new ReportTooLarge(host, '20 MB'),
    new ReportTooComplex(host, 'over 3 elements'),
    new ReportRefused(host, 'No.'),
    new UnexpectedAnswer(host, 'status 204'),
  ];

  it.each(failures.map((failure) => [failure.name, failure] as const))(
    'says where it happened and what to do: %s',
    (name, failure) => {
      expect(failure).toBeInstanceOf(PolicyError);
      expect(failure.constructor.name).toBe(name);
      expect(failure.message).toContain(host);
      expect(failure.advice).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('secrets', () => {
  const echo = `${clientSecret} ${accessToken} Basic ${btoa(`client-7:${clientSecret}`)}`;
  const asks: ((client: ApplianceClient) => Promise<unknown>)[] = [
    (client) => client.session(lsid),
    (client) => client.surveys('customer', lsid),
    (client) => client.apiInfo(),
    (client) => client.representativeAccount({ id: '17', username: 'mokafor' }),
  ];
  const bodies = [
    echo,
    `<error>${echo}</error>`,
    `<error>Login failed: ${echo}</error>`,
    `<a>${echo}`,
    `{"error":"${echo}"}`,
  ];
  const statuses = [200, 204, 302, 400, 401, 403, 404, 429, 500];

  it('appear in no error and no log line, even where the appliance echoes them', async () => {
    const seen: string[] = [];
    for (const ask of asks) {
      for (const status of statuses) {
        for (const body of bodies) {
          const answer = { status, body, headers: { 'Retry-After': echo, Location: echo } };
          const script = [answer, tokenAnswer(), answer, answer];
          for (const fake of [
            signedIn(...script),
            clientWith([answer]),
            clientWith([tokenAnswer(), ...script]),
          ]) {
            seen.push(await everythingSaid(fake, ask));
          }
        }
      }
    }
    const said = seen.join('\n');
    expect(said).toContain('The appliance');
    expect(said).not.toContain(clientSecret);
    expect(said).not.toContain(accessToken);
    expect(said).not.toContain(btoa(`client-7:${clientSecret}`));
  });

  async function everythingSaid(
    fake: Fake,
    ask: (client: ApplianceClient) => Promise<unknown>,
  ): Promise<string> {
    const failure = await ask(fake.client).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure === undefined) return fake.logged.join('\n');
    if (!(failure instanceof PolicyError))
      throw new Error('Not a failure with a policy.', { cause: failure });
    const { message, stack, advice, cause } = failure;
    return [...fake.logged, message, stack, advice, JSON.stringify(failure), String(cause)].join('\n');
  }
});
