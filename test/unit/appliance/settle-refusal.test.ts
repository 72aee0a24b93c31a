import {
  AnswerNotKnown,
  CredentialsRefused,
  EntriesUnreadable,
  PermissionMissing,
  ReportRefused,
} from '../../../src/session/appliance-errors';
import { accessToken, clientWith, type Fake, type Scripted } from './fake-appliance';
import { host, lsid } from './samples';

function signedIn(...script: Scripted[]): Fake {
  const fake = clientWith(script);
  fake.stored.set('c1', { value: accessToken, expiresAt: fake.clock.now + 3_600_000 });
  return fake;
}

function apiInfoWith(right: string): string {
  const permission = `<permission name="perm_reporting_support">${right}</permission>`;
  return `<api_information><permissions>${permission}</permissions></api_information>`;
}

describe('an error in place of a report', () => {
  it.each([
    ['Aucun résultat correspondant à vos critères', '1', AnswerNotKnown],
    ['You do not have permission to run this report.', '1', AnswerNotKnown],
    ['Aucun résultat correspondant à vos critères', '0', PermissionMissing],
    ['Login failed', undefined, CredentialsRefused],
    ['Aucun résultat correspondant à vos critères', undefined, ReportRefused],
  ])('with the words “%s” means what the right to read reports says: %s', async (text, right, errorClass) => {
    const info = right === undefined ? '<api_information/>' : apiInfoWith(right);
    const { client, requests } = signedIn(`<error>${text}</error>`, info);
    const failure = client.session(lsid);
    await expect(failure).rejects.toThrow(errorClass);
    await expect(failure).rejects.toMatchObject({ policy: { kind: 'retry' } });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/api/reporting', '/api/command']);
  });

  it('with an error asks for the rights only once', async () => {
    const french = '<error>Aucun résultat</error>';
    const { client, requests } = signedIn(apiInfoWith('1'), french, french);
    await client.apiInfo();
    const window = { by: 'end_time', since: 0, durationSeconds: 60 } as const;
    const nothing = { entries: [], unreadable: 0, unknownAnswer: 'Aucun résultat' };
    expect(await client.listing(window)).toEqual(nothing);
    expect(await client.surveysIn('customer', window)).toEqual(nothing);
    expect(requests).toHaveLength(3);
  });

  it('with an error is refused where the rights cannot be asked for', async () => {
    const { client } = signedIn('<error>Aucun résultat</error>', { status: 403 });
    const listed = client.listing({ by: 'end_time', since: 0, durationSeconds: 60 });
    await expect(listed).rejects.toThrow(ReportRefused);
  });
});

test.each([new AnswerNotKnown(host, 'Non.'), new EntriesUnreadable(host)])(
  'an answer that cannot be told says where it came from and what to do: $name',
  ({ message, advice }) => {
    expect(message).toContain(host);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  },
);
