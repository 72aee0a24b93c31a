import { AccountReports } from '../../stand/forge/account-reports';
import { controlAccounts } from '../../stand/server/control-accounts';

const ask = (reports: AccountReports, method: string, action: string, body?: string) =>
  controlAccounts(new Request(`http://127.0.0.1/control/accounts/${action}`, { method, body }), reports);

test('a program can close an account and look at the reports', async () => {
  const reports = new AccountReports(true);
  expect((await ask(reports, 'POST', 'close', '{"accountId":"ann"}')).status).toBe(200);
  const updatedAt = '2026-01-12T09:00:00Z';
  expect(reports.answer({ accounts: [{ accountId: 'ann', updatedAt }] }).status).toBe(200);
  expect(await (await ask(reports, 'GET', 'reports')).json()).toMatchObject([{ accountIds: ['ann'] }]);
});

test.each([
  ['POST', 'close', '{}', 400],
  ['POST', 'change', 'nonsense', 400],
  ['POST', 'reopen', '{"accountId":"ann"}', 404],
  ['GET', 'close', undefined, 404],
])('%s %s with %s is answered with %s', async (method, action, body, status) => {
  expect((await ask(new AccountReports(true), method, action, body)).status).toBe(status);
});
