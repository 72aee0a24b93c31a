import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import {
  auditEntriesOf,
  everythingStored,
  plantConfigurations,
  storedConfigurations,
} from '../support/stored';
import { stepNamed, testWith } from '../support/test-connection';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const berlin = { name: 'Berlin', host: 'berlin.beyondtrustcloud.com', clientId: 'berlin' };
const support = { id: '10000', key: 'SUP' };
const these = { mode: 'these' as const, projects: [support] };
const mustChoose = {
  path: 'writableProjects.mode',
  message: 'Choose which projects sessions may write into: these or all.',
};

const add = (settings: object) => askAdmin(stand, 'saveConfiguration', { settings, clientSecret: 'secret' });
const settingsOf = async (name: string) => {
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  const { id = '' } = configurations.find((one) => one.name === name) ?? {};
  return (await administer(stand, 'readConfiguration', { id })).settings.writableProjects;
};

describe('which projects sessions may write into', () => {
  test('has to be chosen for a new configuration, and nothing is stored without it', async () => {
    const before = everythingStored(stand);
    expect(await add(berlin)).toMatchObject({ problem: { kind: 'invalid', fields: [mustChoose] } });
    expect(await add({ ...berlin, name: '' })).toMatchObject({
      problem: { fields: [{ path: 'name' }, mustChoose] },
    });
    const undecided = { ...berlin, writableProjects: { mode: '', projects: [] } };
    expect(await add(undecided)).toMatchObject({ problem: { fields: [mustChoose] } });
    const none = { ...berlin, writableProjects: { mode: 'these', projects: [] } };
    expect(await add(none)).toMatchObject({ problem: { fields: [{ path: 'writableProjects.projects' }] } });
    expect(everythingStored(stand)).toBe(before);
  });

  test('is all of them for a configuration from before the choice existed', async () => {
    const [first] = storedConfigurations(stand);
    const { writableProjects: _, ...settings } = Object(first?.settings) as Record<string, unknown>;
    plantConfigurations(stand, [{ ...first, settings }]);
    expect(await settingsOf('Help desk')).toEqual({ mode: 'all', projects: [] });
    await changeSettings(stand, { retryLimit: 3 });
    expect(auditEntriesOf(stand).at(-1)?.changes).toEqual([expect.objectContaining({ path: 'retryLimit' })]);
  });

  test('is recorded in words, and shown in the list', async () => {
    await changeSettings(stand, { writableProjects: these });
    expect(auditEntriesOf(stand).at(-1)?.changes).toEqual([
      {
        path: 'writableProjects.mode',
        label: 'Sessions may write into',
        before: 'All projects',
        after: 'These projects',
      },
      {
        path: 'writableProjects.projects',
        label: 'Projects that sessions may write into',
        before: 'None',
        after: 'SUP',
      },
    ]);
    expect(await administer(stand, 'listConfigurations', undefined)).toMatchObject({
      configurations: [{ writableProjects: ['SUP'] }],
    });
  });
});

describe('an export from before the choice existed', () => {
  const olderExport = async () => {
    const { text } = await administer(stand, 'exportConfigurations', undefined);
    const { configurations, ...frame } = JSON.parse(text) as { configurations: Record<string, unknown>[] };
    const [{ writableProjects: _, ...seeded } = {}] = configurations;
    return JSON.stringify({ ...frame, configurations: [{ ...seeded, retryLimit: 3 }, berlin] });
  };

  test('releases nothing: what was chosen here stays, and the preview says so about what it adds', async () => {
    await changeSettings(stand, { writableProjects: these });
    const text = await olderExport();
    const preview = await administer(stand, 'previewImport', { text });
    expect(preview.changed).toMatchObject([{ name: 'Help desk', changes: [{ path: 'retryLimit' }] }]);
    expect(preview.warnings).toMatchObject([
      { name: 'Help desk', messages: [] },
      {
        name: 'Berlin',
        messages: [expect.stringMatching(/does not say which projects.*may write into all/)],
      },
    ]);
    await administer(stand, 'applyImport', { text, revision: preview.revision });
    expect(await settingsOf('Help desk')).toEqual(these);
    expect(await settingsOf('Berlin')).toEqual({ mode: 'all', projects: [] });
  });
});

describe('the connection test', () => {
  const name = 'Projects that sessions may write into';
  const stepWith = async (projects: object[]) =>
    stepNamed((await testWith(stand, { writableProjects: { mode: 'these', projects } })).steps, name);

  test('looks at each of the projects, and at none if all are allowed', async () => {
    expect(await stepWith([support])).toMatchObject({ outcome: 'passed' });
    expect(stepNamed((await testWith(stand)).steps, name)).toBeUndefined();
  });

  test('says which are gone, and which rights the app lacks where', async () => {
    const gone = { id: '10999', key: 'GONE' };
    const old = { id: '10002', key: 'OLD' };
    expect(await stepWith([support, gone, old])).toMatchObject({
      outcome: 'failed',
      detail: expect.stringMatching(/^The project GONE no longer exists.*In OLD the app lacks: /),
      advice: expect.stringContaining('choose the projects again'),
    });
  });
});
