import type { SettingsRemark } from '../../../src/resolver/settings-remark';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings, withYes } from '../support/administer';
import { plainIssues } from '../support/created-issues';
import { workSince } from '../support/inspect';

afterEach(stopVirtualStands);

/** What is asked about before a call of the page changes anything; nothing if nothing is. */
async function askedBy(answer: ReturnType<typeof askAdmin>): Promise<SettingsRemark[]> {
  const given = await answer;
  if (given.ok) return [];
  if (given.problem.kind !== 'needs-confirmation') throw new Error(given.problem.message);
  return given.problem.remarks;
}

/** The seeded configuration with this default assignee, as it would be saved. */
async function withAssignee(stand: VirtualStand, defaultAssignee: string) {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  const issueCreation = { ...settings.issueCreation, ...plainIssues(), defaultAssignee };
  return { id, revision, settings: { ...settings, issueCreation } };
}

describe('a default assignee', () => {
  test('who can be assigned in the project is saved without a question, for one call of Jira', async () => {
    const stand = await createVirtualStand();
    const payload = await withAssignee(stand, accounts.maja);
    const mark = stand.platform.ledger.mark();
    expect(await askedBy(askAdmin(stand, 'saveConfiguration', payload))).toEqual([]);
    const asked = workSince(stand, mark).flatMap(({ jira }) => jira);
    expect(asked.filter(({ path }) => path.includes('/assignable/'))).toHaveLength(1);
  });

  test('who cannot is asked about by name and project, and saved after a yes', async () => {
    const stand = await createVirtualStand();
    const payload = await withAssignee(stand, accounts.viewer);
    const remarks = await askedBy(askAdmin(stand, 'saveConfiguration', payload));
    expect(remarks).toEqual([
      { code: 'not-assignable', role: 'default-assignee', person: 'Yuki Mori', projects: ['SUP'] },
    ]);
    expect(await askedBy(askAdmin(stand, 'saveConfiguration', withYes(payload, remarks)))).toEqual([]);
  });

  test('is not asked about if Jira does not tell', async () => {
    const stand = await createVirtualStand();
    const payload = await withAssignee(stand, accounts.viewer);
    stand.jira.faults.add({ path: /assignable/, status: 500 });
    expect(await askedBy(askAdmin(stand, 'saveConfiguration', payload))).toEqual([]);
  });
});

describe('a user that a representative is mapped to', () => {
  const override = { representative: 'Yuki', accountId: accounts.viewer };

  test('is asked about with the projects in which they cannot be assigned', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    await changeSettings(stand, {
      assignUnassigned: true,
      writableProjects: {
        mode: 'these',
        projects: [
          { id: '10000', key: 'SUP' },
          { id: '10001', key: 'OPS' },
        ],
      },
    });
    const remarks = await askedBy(askAdmin(stand, 'setOverride', override));
    expect(remarks).toEqual([
      { code: 'not-assignable', role: 'representative', person: 'Yuki Mori', projects: ['SUP', 'OPS'] },
    ]);
    expect((await administer(stand, 'readSettings', undefined)).overrides).toEqual([]);
    expect(await askedBy(askAdmin(stand, 'setOverride', withYes(override, remarks)))).toEqual([]);
    expect((await administer(stand, 'readSettings', undefined)).overrides).toHaveLength(1);
  });

  test('is not, if nothing is assigned to representatives', async () => {
    const stand = await createVirtualStand();
    expect(await askedBy(askAdmin(stand, 'setOverride', override))).toEqual([]);
  });

  test('is asked about in ten projects at most', async () => {
    const stand = await createVirtualStand();
    const projects = Array.from({ length: 30 }, (_, index) => ({
      id: `${20_000 + index}`,
      key: `P${index}`,
    }));
    await changeSettings(stand, { assignUnassigned: true, writableProjects: { mode: 'these', projects } });
    const mark = stand.platform.ledger.mark();
    await askAdmin(stand, 'setOverride', override);
    const asked = workSince(stand, mark).flatMap(({ jira }) => jira);
    expect(asked.filter(({ path }) => path.includes('/assignable/'))).toHaveLength(10);
  });
});
