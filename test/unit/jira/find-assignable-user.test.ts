import { findAssignableUser } from '../../../src/jira/find-assignable-user';
import { JiraServerError } from '../../../src/jira/jira-errors';
import type { JiraResponse, SendToJira } from '../../../src/jira/jira-http';

interface User {
  accountId: string;
  displayName?: string;
  emailAddress?: string;
  active?: boolean;
  accountType?: string;
}

/** A Jira that finds these users, and tells a hidden address where it has one. */
function jiraWith(users: User[], hidden: Record<string, string> | number = {}): SendToJira {
  return async ({ path }) => {
    const url = new URL(path, 'https://example.atlassian.net');
    if (url.pathname.endsWith('/search')) return answer(200, users);
    if (typeof hidden === 'number') return answer(hidden, {});
    const accountId = url.searchParams.get('accountId') ?? '';
    return answer(200, { accountId, email: hidden[accountId] });
  };
}

function answer(status: number, body: unknown): JiraResponse {
  return { status, receivedAt: 0, header: () => undefined, json: () => Promise.resolve(body) };
}

const ana = { accountId: '1', displayName: 'Ana Lima', emailAddress: 'ana@example.com' };

describe('the Jira user of a representative', () => {
  test.each([
    ['display name', 'Ana Lima', [ana], { found: 'user', accountId: '1' }],
    [
      'letter case, spaces and form of Unicode aside',
      ' ANA  lima ',
      [ana],
      { found: 'user', accountId: '1' },
    ],
    ['email address', 'Ana@Example.com', [ana], { found: 'user', accountId: '1' }],
    ['nothing but a longer name', 'Ana', [ana], { found: 'none', reason: 'nobody' }],
    ['two of one name', 'Ana Lima', [ana, { ...ana, accountId: '2' }], { found: 'none', reason: 'several' }],
    [
      'a name and another’s address',
      'ana@example.com',
      [ana, { accountId: '2', displayName: 'ana@example.com' }],
      { found: 'none', reason: 'several' },
    ],
    ['who left', 'Ana Lima', [{ ...ana, active: false }], { found: 'none', reason: 'nobody' }],
    ['an app', 'Ana Lima', [{ ...ana, accountType: 'app' }], { found: 'none', reason: 'nobody' }],
    [
      'who left beside one who did not',
      'Ana Lima',
      [{ ...ana, accountId: '2', active: false }, ana],
      { found: 'user', accountId: '1' },
    ],
  ])('by %s', async (_, value, users, match) => {
    expect(await findAssignableUser(jiraWith(users), { project: 'SUP', value })).toEqual(match);
  });

  const secretive = { accountId: '3', displayName: 'Tunde' };

  test.each([
    ['is theirs', { '3': 'tunde@example.com' }, { found: 'user', accountId: '3' }],
    ['is another', { '3': 'tunde@example.com.au' }, { found: 'none', reason: 'nobody' }],
    ['may not be told', 403, { found: 'none', reason: 'hidden' }],
    ['is told to no app that is not approved', 400, { found: 'none', reason: 'hidden' }],
    ['is not known any more', 404, { found: 'none', reason: 'hidden' }],
    ['no app is told', 503, { found: 'none', reason: 'hidden' }],
  ])('by a hidden address that %s', async (_, hidden, match) => {
    const wanted = { project: 'SUP', value: 'tunde@example.com' };
    expect(await findAssignableUser(jiraWith([secretive], hidden), wanted)).toEqual(match);
  });

  test('is asked for with the value as nothing but a value', async () => {
    const paths: string[] = [];
    const send: SendToJira = async ({ path }) => {
      paths.push(path);
      return answer(200, []);
    };
    await findAssignableUser(send, { project: 'A&B', value: 'x&project=SEC#' });
    const asked = paths.map((path) => new URL(path, 'https://x').searchParams);
    expect(asked.map((query) => query.getAll('project'))).toEqual([[], ['A&B']]);
    expect(asked.map((query) => query.get('query'))).toEqual(['x&project=SEC#', 'x&project=SEC#']);
  });

  test('is not known if telling the hidden address fails', async () => {
    const wanted = { project: 'SUP', value: 'tunde@example.com' };
    await expect(findAssignableUser(jiraWith([secretive], 500), wanted)).rejects.toBeInstanceOf(
      JiraServerError,
    );
  });

  test('is searched by letters as Jira stores them', async () => {
    const paths: string[] = [];
    const send: SendToJira = async ({ path }) => {
      paths.push(path);
      return answer(200, []);
    };
    await findAssignableUser(send, { project: 'SUP', value: ' Zoe\u0308\u00a0 Mu\u0308ller ' });
    const asked = paths.map((path) => new URL(path, 'https://x').searchParams.get('query'));
    expect(asked).toEqual(['Zo\u00eb M\u00fcller', 'Zo\u00eb M\u00fcller']);
  });
});
