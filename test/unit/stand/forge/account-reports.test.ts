import { AccountReports } from '../../../stand/forge/account-reports';

const account = (accountId: string, updatedAt = new Date().toISOString()) => ({ accountId, updatedAt });
const report = (reports: AccountReports, ...accountIds: string[]) =>
  reports.answer({ accounts: accountIds.map((accountId) => account(accountId)) });

describe('the simulated report of accounts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('answers 204 if there is nothing to do, and names who was closed or changed', async () => {
    const reports = new AccountReports(true);
    expect(report(reports, 'ann', 'bob').status).toBe(204);
    reports.close('ann');
    reports.change('bob');
    const read = new Date(Date.now() - 60_000).toISOString();
    const answer = reports.answer({ accounts: ['ann', 'bob', 'cem'].map((id) => account(id, read)) });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      accounts: [
        { accountId: 'ann', status: 'closed' },
        { accountId: 'bob', status: 'updated' },
      ],
    });
  });

  test.each([
    ['none', []],
    ['91', Array.from({ length: 91 }, (_, index) => account(`a${index}`))],
    ['an id with a slash', [account('a/b')]],
    ['a date that is none', [account('ann', 'yesterday')]],
  ])('refuses %s', (_, accounts) => {
    expect(new AccountReports(true).answer({ accounts }).status).toBe(400);
  });

  test('refuses an app without the scope, and limits if it is told to', () => {
    expect(report(new AccountReports(false), 'ann').status).toBe(403);
    const reports = new AccountReports(true);
    reports.limitedUntil = Date.now() + 90_000;
    const limited = report(reports, 'ann');
    expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '90']);
    expect(reports.taken).toEqual([]);
  });

  test('notes who is reported too early, and who after the app was told', () => {
    const reports = new AccountReports(true);
    reports.close('ann');
    report(reports, 'ann', 'bob');
    report(reports, 'ann', 'cem');
    expect(reports.tooEarly).toEqual(['ann']);
    expect(reports.toldBefore).toEqual(['ann']);
  });
});
