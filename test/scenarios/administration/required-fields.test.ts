import type { IssueCreation } from '../../../src/configuration/issue-creation';
import { requestTypeIds, issueTypeIds } from '../../stand/jira/sample/projects';
import { accounts } from '../../stand/jira/sample/users';
import type { Project } from '../../stand/jira/site/project';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { everythingStored } from '../support/stored';
import { outcomes, stepNamed, testWith } from '../support/test-connection';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const incidentRequest = {
  mode: 'request',
  serviceDeskId: '4',
  requestTypeId: requestTypeIds.incident,
} as const;
const incident = { mode: 'issue', projectId: '10000', issueTypeId: issueTypeIds.incident } as const;
const service = {
  fieldId: 'customfield_10050',
  name: 'Affected service',
  type: 'option',
  source: 'constant',
  values: ['10201'],
} as const;

async function save(issueCreation: object, changes: object = {}) {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  const whole = { ...settings, issueCreation, ...changes };
  return askAdmin(stand, 'saveConfiguration', { id, revision, settings: whole });
}

function project(key: string): Project {
  const found = stand.jira.site.project(key);
  if (!found) throw new Error(`The simulated Jira has no project ${key}.`);
  return found;
}

const problemAt = (path: string, message: RegExp) => ({
  ok: false,
  problem: { kind: 'invalid', fields: [{ path, message: expect.stringMatching(message) }] },
});

describe('the fields of what is created', () => {
  test('are listed for a request type, the required ones first, each with how the app fills it', async () => {
    const fields = await administer(stand, 'listFields', incidentRequest);
    expect(fields).toMatchObject([
      { id: 'customfield_10050', mustBeFilled: true, type: 'option', options: [{ id: '10200' }, {}, {}, {}] },
      { id: 'summary', mustBeFilled: false, isFilledByApp: true },
      { id: 'description', isFilledByApp: true },
    ]);
    expect(fields[0]?.options[1]).toEqual({ id: '10201', label: 'VPN' });
  });

  test('are listed for an issue type, even if they fill several pages', async () => {
    const [type] = project('OPS').issueTypes;
    const more = Array.from({ length: 450 }, (_, index) => ({
      fieldId: `customfield_2${index}`,
      name: `Number ${index}`,
      kind: 'number' as const,
      required: index === 449,
    }));
    if (type) type.fields = [...type.fields, ...more];
    const fields = await administer(stand, 'listFields', {
      mode: 'issue',
      projectId: '10001',
      issueTypeId: issueTypeIds.task,
    });
    expect(fields).toHaveLength(462);
    expect(fields[0]).toMatchObject({ id: 'customfield_2449', mustBeFilled: true, type: 'number' });
    const kinds = new Map(fields.map(({ id, type }) => [id, type]));
    expect(['labels', 'components', 'priority', 'duedate'].map((id) => kinds.get(id))).toEqual([
      'labels',
      'options',
      'option',
      'date',
    ]);
    expect(fields.filter(({ isFilledByApp }) => isFilledByApp).map(({ id }) => id)).toEqual([
      'project',
      'issuetype',
      'summary',
      'description',
      'reporter',
      'assignee',
    ]);
  });

  test('of a type that does not exist are a problem that is explained', async () => {
    expect(await askAdmin(stand, 'listFields', { ...incident, issueTypeId: '99' })).toMatchObject({
      problem: { kind: 'failed', message: expect.stringContaining('cannot create issues of this type') },
    });
  });
});

describe('saving a configuration that creates issues', () => {
  test.each<[string, Partial<IssueCreation>]>([
    ['a request', incidentRequest],
    ['an issue', incident],
  ])('is refused while a field that Jira requires of %s has no value', async (_, creation) => {
    const before = everythingStored(stand);
    expect(await save(creation)).toMatchObject(
      problemAt('issueCreation.fields', /requires “Affected service”/),
    );
    expect(everythingStored(stand)).toBe(before);
    expect(await save({ ...creation, fields: [service] })).toMatchObject({ ok: true, value: { notes: [] } });
  });

  test('is refused if a choice, a field, a type, a form’s field or a right no longer exists', async () => {
    const gone = { ...service, values: ['999'] };
    expect(await save({ ...incident, fields: [gone] })).toMatchObject(
      problemAt('issueCreation.fields.0.values', /no longer exists in Jira/),
    );
    const unknown = { ...service, fieldId: 'customfield_999', name: 'Old field' };
    expect(await save({ ...incident, fields: [service, unknown] })).toMatchObject(
      problemAt('issueCreation.fields.1.values', /“Old field” is not on the screen/),
    );
    expect(await save({ ...incident, issueTypeId: '99' })).toMatchObject(
      problemAt('issueCreation.issueTypeId', /cannot create issues of this type/),
    );
    expect(await save({ ...incidentRequest, requestTypeId: '99' })).toMatchObject(
      problemAt('issueCreation.requestTypeId', /cannot create requests of this type/),
    );
    const form = stand.jira.site.serviceDesks[0]?.requestTypes[1];
    const fields = form?.fields ?? [];
    if (form) form.fields = fields.filter(({ fieldId }) => fieldId !== 'description');
    expect(await save({ ...incidentRequest, fields: [service] })).toMatchObject(
      problemAt('issueCreation.requestTypeId', /lacks what the app writes into every request: Description/),
    );
    if (form) form.fields = fields;
    project('SUP').roles.set(accounts.app, 'viewer');
    expect(await save({ ...incidentRequest, fields: [service] })).toMatchObject(
      problemAt('issueCreation.serviceDeskId', /lacks permissions in this project: Create issues, Assign/),
    );
  });

  test('continues if Jira cannot be asked, and says so', async () => {
    stand.platform.faults.fault = ({ operation }) =>
      operation.includes('/createmeta/') ? new Response(null, { status: 503 }) : undefined;
    expect(await save(incident)).toMatchObject({
      ok: true,
      value: { notes: [expect.stringContaining('Jira could not be asked')] },
    });
  });

  test('only gets a warning for a disabled configuration, which cannot be enabled until it is fixed', async () => {
    const saved = await save(incident, { disabled: true });
    expect(saved).toMatchObject({
      ok: true,
      value: { notes: ['Before you enable it:', expect.stringContaining('“Affected service”')] },
    });
    const { id, revision } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    expect(await askAdmin(stand, 'setDisabled', { id, revision, disabled: false })).toMatchObject({
      problem: { kind: 'failed', message: expect.stringMatching(/not enabled.*“Affected service”/) },
    });
    await save({ ...incident, fields: [service] }, { disabled: true });
    expect(
      await administer(stand, 'setDisabled', { id, revision: revision + 1, disabled: false }),
    ).toMatchObject({ notes: [] });
  });
});

describe('the connection test', () => {
  test('finds what Jira requires and no field fills', async () => {
    const missing = await testWith(stand, { issueCreation: incidentRequest });
    expect(stepNamed(missing.steps, 'Fields in Jira')).toMatchObject({
      outcome: 'failed',
      detail: 'Jira requires “Affected service”. Choose a value for it.',
    });
    const filled = await testWith(stand, { issueCreation: { ...incidentRequest, fields: [service] } });
    expect(outcomes(filled.steps)).toMatchObject({
      'Service desk in Jira': 'passed',
      'Fields in Jira': 'passed',
      'Permissions in Jira': 'passed',
    });
    const nowhere = await testWith(stand, { issueCreation: { ...incident, issueTypeId: '99' } });
    expect(outcomes(nowhere.steps)).toMatchObject({
      'Project in Jira': 'failed',
      'Fields in Jira': 'skipped',
    });
  });

  test('asks for the permissions of everything that is switched on', async () => {
    project('SUP').roles.set(accounts.app, 'viewer');
    const transition = { survey: 'customer', question: 'Solved?', answer: 'Yes', transition: 'Done' };
    const { steps } = await testWith(stand, {
      issueCreation: { ...incidentRequest, representativesWatch: true },
      internalComment: true,
      attachFullReport: true,
      linkToAppliance: true,
      surveyTransitions: [{ ...transition, resolution: 'Done' }],
    });
    expect(stepNamed(steps, 'Permissions in Jira')?.detail).toBe(
      'The app lacks: Work on issues, Edit own worklogs, Delete own worklogs, Add comments, Edit own comments, Delete own comments, Create attachments, Delete own attachments, Link issues, Transition issues, Resolve issues, Create issues, Assign issues, Edit issues, Manage watchers.',
    );
  });
});
