import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { customerRequests, plainIssues } from '../support/created-issues';
import { auditEntriesOf } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await stand.advance(1);
});

afterEach(stopVirtualStands);

const shown = async () => {
  const { entries } = await administer(stand, 'readAuditTrail', {});
  return entries.flatMap(({ changes }) => changes).map(({ label, before, after }) => [label, before, after]);
};

/** What a look at the audit trail costs. */
async function costOfLooking(): Promise<{ calls: string[]; reads: number }> {
  const mark = stand.platform.ledger.mark();
  const from = stand.jira.calls.length;
  await administer(stand, 'readAuditTrail', {});
  const [{ storage } = { storage: { reads: 0 } }] = stand.platform.ledger
    .since(mark)
    .filter(({ kind }) => kind === 'resolver');
  const calls = stand.jira.calls.slice(from).map(({ path }) => path.split('?')[0] ?? '');
  return { calls: calls.filter((path) => !/mypermissions|user/.test(path)), reads: storage.reads };
}

describe('the audit trail', () => {
  test('names projects and issue types as Jira calls them now, and keeps their ids', async () => {
    const creation = plainIssues();
    await changeSettings(stand, { issueCreation: creation });
    const project = stand.jira.site.project('SUP');
    if (!project) throw new Error('The simulated Jira has no project SUP.');
    project.name = 'Renamed since';
    const typeName = project.issueTypes.find(({ id }) => id === creation.issueTypeId)?.name;
    expect(await shown()).toEqual(
      expect.arrayContaining([
        ['Project', 'None', 'Renamed since (SUP)'],
        ['Issue type', 'None', typeName],
      ]),
    );
    const recorded = auditEntriesOf(stand).flatMap(({ changes }) => changes);
    expect(recorded).toContainEqual(
      expect.objectContaining({ path: 'issueCreation.projectId', after: creation.projectId }),
    );
  });

  test('names service desks and request types', async () => {
    const creation = customerRequests();
    await changeSettings(stand, { issueCreation: creation });
    const changes = await shown();
    const of = (label: string) => changes.find(([one]) => one === label)?.[2];
    expect(of('Service desk')).toMatch(/\(SUP\)$/);
    expect(of('Request type')).toMatch(/^\D+$/);
  });

  test('names the project of the alert issue', async () => {
    const { revision, settings } = await administer(stand, 'readSettings', undefined);
    const { projectId = '', issueTypeId = '' } = plainIssues();
    const alertIssue = { ...settings.alertIssue, enabled: true, projectId, issueTypeId };
    await administer(stand, 'saveInstallationSettings', { revision, settings: { ...settings, alertIssue } });
    expect(await shown()).toContainEqual([
      'Project of the alert issue',
      'None',
      expect.stringMatching(/\(SUP\)$/),
    ]);
  });

  test('is exported with the names', async () => {
    await changeSettings(stand, { issueCreation: plainIssues() });
    const { text } = await administer(stand, 'exportAuditTrail', {});
    expect(text).toMatch(/Project,None,[^,]+ \(SUP\)/);
  });

  test('shows the ids if Jira does not tell the names, and does not fail', async () => {
    const creation = customerRequests();
    await changeSettings(stand, { issueCreation: plainIssues() });
    await changeSettings(stand, { issueCreation: creation });
    stand.platform.faults.fault = ({ kind, when, operation }) =>
      kind === 'jira' && when === 'before' && /project|servicedesk/.test(operation)
        ? Response.json({ errorMessages: ['No.'] }, { status: 403 })
        : undefined;
    expect(await shown()).toEqual(
      expect.arrayContaining([
        ['Project', 'None', plainIssues().projectId],
        ['Request type', 'None', creation.requestTypeId],
      ]),
    );
  });

  test('costs no call for names if there are none, one for projects, and two more for requests', async () => {
    const without = await costOfLooking();
    await changeSettings(stand, { issueCreation: plainIssues() });
    const withProject = await costOfLooking();
    await changeSettings(stand, { issueCreation: customerRequests() });
    const withRequest = await costOfLooking();
    expect(without.calls).toEqual([]);
    expect(withProject).toEqual({ calls: ['/rest/api/3/project/search'], reads: without.reads + 1 });
    expect(withRequest.reads).toBe(without.reads + 1);
    expect(withRequest.calls.map((path) => path.replace(/\d+/, '…')).sort()).toEqual([
      '/rest/api/…/project/search',
      '/rest/servicedeskapi/servicedesk',
      '/rest/servicedeskapi/servicedesk/…/requesttype',
    ]);
  });
});
