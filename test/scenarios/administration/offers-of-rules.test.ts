import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { playSession, workSince } from '../support/inspect';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const sup = '10000';
const ops = '10001';

const labelsOf = (choices: readonly { label: string }[]) => choices.map(({ label }) => label);

describe('the statuses that a survey rule can name', () => {
  test('are those of the projects, read with one call for each as the administrator', async () => {
    const { calls } = stand.jira;
    const seen = calls.length;
    const offered = await administer(stand, 'offerStatuses', { projectIds: [sup, ops] });
    expect(labelsOf(offered)).toEqual(['To do', 'In progress', 'Waiting for customer', 'Resolved', 'Done']);
    const asked = calls.slice(seen).filter(({ path }) => path.includes('status'));
    const actor = { kind: 'user', accountId: accounts.administrator };
    expect(asked.map((call) => ({ path: call.path, actor: call.actor }))).toEqual([
      { path: `/rest/api/3/project/${sup}/statuses`, actor },
      { path: `/rest/api/3/project/${ops}/statuses`, actor },
    ]);
  });

  test('tell which of them not every project has', async () => {
    const workflow = stand.jira.site.project('OPS')?.workflow;
    workflow?.statuses.push({ id: '10009', name: 'Escalated', category: 'indeterminate' });
    const offered = await administer(stand, 'offerStatuses', { projectIds: [sup, ops] });
    expect(offered.at(-1)).toEqual({
      id: 'Escalated',
      label: 'Escalated',
      description: 'not in every project',
    });
    expect(offered[0]).toEqual({ id: 'To do', label: 'To do' });
  });

  test('are those of all projects if none is named, read with one call', async () => {
    const mark = stand.platform.ledger.mark();
    const offered = await administer(stand, 'offerStatuses', { projectIds: [] });
    expect(labelsOf(offered)).toEqual(['Done', 'In progress', 'Resolved', 'To do', 'Waiting for customer']);
    const asked = workSince(stand, mark).flatMap(({ jira }) => jira);
    expect(asked.filter(({ path }) => path.includes('status'))).toHaveLength(1);
  });

  test('are those of the others if a project is gone', async () => {
    const offered = await administer(stand, 'offerStatuses', { projectIds: ['99999', ops] });
    expect(labelsOf(offered)).toContain('Resolved');
  });

  test('are asked for in ten projects at most', async () => {
    const projectIds = Array.from({ length: 11 }, (_, at) => String(at));
    expect(await askAdmin(stand, 'offerStatuses', { projectIds })).toMatchObject({ ok: false });
  });
});

describe('the questions that a survey rule can name', () => {
  const ask = async (survey: 'customer' | 'representative' = 'customer') => {
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const { host, clientId } = settings;
    return { id: stand.configurationId, host, clientId, survey };
  };

  async function answered(answers: Record<string, string>): Promise<void> {
    const lsid = playSession(stand);
    stand.appliance.answerCustomerSurvey(lsid, answers);
    await stand.advance(120);
  }

  const reports = (from: number) =>
    stand.appliance.calls.slice(from).filter(({ path }) => path === '/api/reporting');

  test('are those of the surveys of today, each once, without what was answered; one call', async () => {
    await answered({ rating: '5', 'Was it fast?': 'Very, Ms. Secret' });
    await answered({ rating: '3' });
    const seen = stand.appliance.calls.length;
    const offered = await administer(stand, 'offerQuestions', await ask());
    expect(offered).toEqual([
      {
        id: 'How satisfied are you with the support you received?',
        label: 'How satisfied are you with the support you received?',
        description: 'rating',
      },
      { id: 'Was it fast?', label: 'Was it fast?' },
    ]);
    expect(JSON.stringify(offered)).not.toContain('Secret');
    expect(reports(seen)).toHaveLength(1);
  });

  test('are looked for in a month at most, with three calls', async () => {
    const seen = stand.appliance.calls.length;
    expect(await administer(stand, 'offerQuestions', await ask('representative'))).toEqual([]);
    expect(reports(seen)).toHaveLength(3);
  });

  test('are found although the surveys are some days old', async () => {
    await answered({ rating: '5' });
    await stand.advance(2 * 24 * 3600);
    expect(await administer(stand, 'offerQuestions', await ask())).toHaveLength(1);
  });

  test('are offered before the configuration is saved, with the secret that is typed', async () => {
    await answered({ rating: '5' });
    const { clientSecret } = stand.applianceCredentials;
    const { id: _, ...typed } = await ask();
    expect(await administer(stand, 'offerQuestions', { ...typed, clientSecret })).toHaveLength(1);
  });

  test('are not asked for with a stored secret that belongs to another host or account', async () => {
    const seen = stand.appliance.calls.length;
    for (const other of [{ host: 'evil.beyondtrustcloud.com' }, { clientId: 'other' }, { host: '' }]) {
      expect(await askAdmin(stand, 'offerQuestions', { ...(await ask()), ...other })).toMatchObject({
        problem: { message: expect.stringContaining('first') as unknown },
      });
    }
    expect(stand.appliance.calls.slice(seen)).toEqual([]);
  });

  test('tell why they cannot be offered if the appliance cannot be reached', async () => {
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    expect(await askAdmin(stand, 'offerQuestions', await ask())).toMatchObject({
      problem: { message: expect.stringContaining('could not be reached') as unknown },
    });
  });
});

test('opening a form asks neither Jira nor the appliance for what its rules could say', async () => {
  const mark = stand.platform.ledger.mark();
  await administer(stand, 'readConfiguration', { id: stand.configurationId });
  const work = workSince(stand, mark);
  expect(work.flatMap(({ egress }) => egress)).toEqual([]);
  expect(work.flatMap(({ jira }) => jira).map(({ path }) => path)).toEqual(['/rest/api/3/mypermissions']);
});
