import { issueTypeIds } from '../../stand/jira/sample/projects';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const incident = { mode: 'issue', projectId: '10000', issueTypeId: issueTypeIds.incident } as const;
const service = {
  fieldId: 'customfield_10050',
  name: 'Affected service',
  type: 'option',
  source: 'constant',
  values: ['10201'],
} as const;

describe('an import of issue creation', () => {
  const text = async (creation: object) => {
    const { text: exported } = await administer(stand, 'exportConfigurations', undefined);
    const frame = JSON.parse(exported) as { configurations: object[] };
    const configurations = frame.configurations.map((one) => ({ ...one, issueCreation: creation }));
    return JSON.stringify({ ...frame, configurations });
  };
  const mapped = [
    service,
    { fieldId: 'labels', type: 'labels', source: 'constant', values: ['remote', 'vpn'] },
    { fieldId: 'customfield_10051', type: 'text', source: 'session', values: ['computer'] },
  ];

  test('includes mapped fields, and says in words what it changes', async () => {
    const wanted = await text({ ...incident, fields: mapped });
    const preview = await administer(stand, 'previewImport', { text: wanted });
    expect(preview.warnings).toEqual([]);
    expect(preview.changed[0]?.changes).toContainEqual({
      path: 'issueCreation.fields',
      label: expect.any(String),
      before: 'None',
      after: 'Affected service: 10201; labels: remote, vpn; customfield_10051: Computer',
    });
    await administer(stand, 'applyImport', { text: wanted, revision: preview.revision });
    expect(await administer(stand, 'readConfiguration', { id: stand.configurationId })).toMatchObject({
      settings: { issueCreation: { fields: mapped } },
    });
  });

  test('from another site says which of its ids mean nothing here', async () => {
    const foreign = await text({ ...incident, fields: [{ ...service, values: ['77777'] }] });
    expect((await administer(stand, 'previewImport', { text: foreign })).warnings).toEqual([
      {
        name: 'Help desk',
        messages: [expect.stringContaining('“Affected service” no longer exists')],
        remarks: [],
      },
    ]);
    const elsewhere = await text({ ...incident, projectId: '77777' });
    expect((await administer(stand, 'previewImport', { text: elsewhere })).warnings).toEqual([
      {
        name: 'Help desk',
        messages: [expect.stringContaining('cannot create issues of this type')],
        remarks: [],
      },
    ]);
  });
});
