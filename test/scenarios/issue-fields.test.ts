import type { FieldMapping } from '../../src/configuration/issue-creation';
import { plainTextOf } from '../stand/jira/adf';
import { issueTypeIds, requestTypeIds } from '../stand/jira/sample/projects';
import type { Issue } from '../stand/jira/site/issue';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { changeSettings } from './support/administer';
import { createdIssue, createdIssues, customerRequests, plainIssues } from './support/created-issues';
import { deliveryOf, minute } from './support/deliveries';
import { causesOf, deliveriesOf, jiraCallsOf, playSession } from './support/inspect';
import { plantConfigurations, storedConfigurations } from './support/stored';

afterEach(stopVirtualStands);

function constant(fieldId: string, type: FieldMapping['type'], ...values: string[]): FieldMapping {
  return { fieldId, name: '', type, source: 'constant', values };
}

function ofSession(fieldId: string, type: FieldMapping['type'], value: string): FieldMapping {
  return { fieldId, name: '', type, source: 'session', values: [value] };
}

const task = { projectId: '10001', issueTypeId: issueTypeIds.task };
const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

function textOf(issue: Issue, fieldId: string): string {
  const value = issue.fields.get(fieldId);
  return typeof value === 'object' && value !== null && 'type' in value ? plainTextOf(value) : '';
}

test('fields are filled with constants and with values of the session, each in Jira’s form', async () => {
  const fields = [
    constant('priority', 'option', '1'),
    constant('components', 'options', '10310'),
    constant('labels', 'labels', 'remote', 'walk-in'),
    ofSession('customfield_10053', 'number', 'duration-minutes'),
    ofSession('duedate', 'date', 'end'),
    constant('customfield_10054', 'options', '10210', '10211'),
  ];
  // At 9:00 UTC it is still the day before in Honolulu.
  const stand = await createVirtualStand({
    configuration: { issueCreation: plainIssues({ ...task, fields }), timeZone: 'Pacific/Honolulu' },
  });
  playSession(stand, withoutKey);
  await stand.advance(30);
  const issue = createdIssue(stand);
  expect(Object.fromEntries(issue.fields)).toMatchObject({
    priority: '1',
    components: ['10310'],
    labels: ['remote', 'walk-in'],
    customfield_10053: expect.any(Number),
    duedate: '2026-01-11',
    customfield_10054: ['10210', '10211'],
  });
});

test('a customer request is filled in the same way, and nothing of a session becomes markup', async () => {
  const fields = [ofSession('customfield_10051', 'text', 'customer')];
  const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests({ fields }) } });
  playSession(stand, { ...withoutKey, preset: 'hostile' });
  await stand.advance(30);
  const issue = createdIssue(stand);
  expect(issue.fields.get('customfield_10051')).not.toMatch(/[\r\n]/);
  expect(issue.fields.get('summary')).not.toMatch(/[\r\n]/);
  expect(JSON.stringify(issue.fields.get('description'))).not.toContain('"mention"');
});

test('if the session lacks a value, its field is left out', async () => {
  const fields = [
    ofSession('customfield_10052', 'paragraph', 'team'),
    ofSession('labels', 'labels', 'company'),
  ];
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues({ fields }) } });
  playSession(stand, { ...withoutKey, preset: 'hardly-any-data' });
  await stand.advance(30);
  const issue = createdIssue(stand);
  expect(issue.fields.has('customfield_10052')).toBe(false);
  expect(issue.fields.has('labels')).toBe(false);
  expect(textOf(issue, 'description')).not.toBe('');
});

/** As it was saved before Jira asked for more: saving it now would be refused. */
function plantIssueCreation(stand: VirtualStand, issueCreation: object): void {
  const planted = storedConfigurations(stand).map((configuration) => ({
    ...configuration,
    settings: { ...Object(configuration['settings']), issueCreation },
  }));
  plantConfigurations(stand, planted);
}

describe('a field that is missing in Jira', () => {
  test.each([
    ['an issue', plainIssues({ issueTypeId: issueTypeIds.incident })],
    ['a request', customerRequests({ requestTypeId: requestTypeIds.incident })],
  ])(
    'of %s is named, with what to do, and a replay after it was mapped creates it',
    async (_, issueCreation) => {
      const stand = await createVirtualStand();
      plantIssueCreation(stand, issueCreation);
      const lsid = playSession(stand, withoutKey);
      await stand.advance(minute);
      expect(createdIssues(stand)).toHaveLength(0);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 1 });
      const [cause] = causesOf(deliveriesOf(stand));
      expect(cause).toMatch(/^Jira refused to create an issue for the session: .*Affected service/);
      expect(cause).toMatch(/correct “Issue creation”/);
      const calls = stand.jira.calls.length;
      await stand.advance(60 * minute);
      expect(jiraCallsOf(stand, calls)).toEqual([]);

      const fields = [constant('customfield_10050', 'option', '10201')];
      await changeSettings(stand, { issueCreation: { ...issueCreation, fields } });
      await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
      await stand.advance(5 * minute);
      expect(createdIssue(stand).fields.get('customfield_10050')).toBe('10201');
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done' });
    },
  );

  test('and a project in which nothing can be created have clear outcomes, and a replay does not have to wait', async () => {
    const stand = await createVirtualStand();
    plantIssueCreation(stand, plainIssues({ projectId: '10002' }));
    const lsid = playSession(stand, withoutKey);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', failures: 1 });
    expect(causesOf(deliveriesOf(stand))[0]).toMatch(
      /^Jira refused to create an issue.*“project”: Specify a valid/,
    );

    await changeSettings(stand, { issueCreation: plainIssues() });
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(10);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: createdIssue(stand).key });
  });
});
