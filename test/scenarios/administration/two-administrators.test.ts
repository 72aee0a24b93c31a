import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, askSurely, changeSettings } from '../support/administer';
import { everythingStored, storedConfigurations } from '../support/stored';
import { newSettings as berlin } from '../support/new-settings';

/** A second administrator of the simulated Jira. */
const colleague = '5c20b1aa7e3f4d0011a00008';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  const user = stand.jira.site.users.get(colleague);
  if (user) user.administers = true;
});

afterEach(stopVirtualStands);

const readSeeded = () => administer(stand, 'readConfiguration', { id: stand.configurationId });

describe('a save that starts from an older state', () => {
  test('is refused, stores nothing and lists what the other administrator changed', async () => {
    const opened = await readSeeded();
    await changeSettings(stand, { name: 'Service desk', retryLimit: 3, notifyWatchers: true });
    await changeSettings(stand, { retryLimit: 12, notifyWatchers: false, outboundEventTypes: [] });
    const before = everythingStored(stand);
    const answer = await askAdmin(
      stand,
      'saveConfiguration',
      { id: opened.id, revision: opened.revision, settings: { ...opened.settings, timeZone: 'Europe/Oslo' } },
      colleague,
    );
    expect(answer).toEqual({
      ok: false,
      problem: {
        kind: 'stale',
        message: 'Another administrator changed this configuration since you opened it. Nothing was stored.',
        changes: expect.arrayContaining([
          { path: 'name', label: 'Name', before: 'Help desk', after: 'Service desk' },
          { path: 'retryLimit', label: 'Retry attempt limit', before: '7', after: '12' },
          {
            path: 'outboundEventTypes',
            label: 'Outbound events',
            before: expect.stringContaining('Session end'),
            after: 'None',
          },
        ]),
      },
    });
    if (!answer.ok && answer.problem.kind === 'stale') expect(answer.problem.changes).toHaveLength(3);
    expect(everythingStored(stand)).toBe(before);
  });

  test('lists only that there is a new client secret', async () => {
    const { id, revision, settings } = await readSeeded();
    await changeSettings(stand, {}, 'the-new-client-secret');
    const answer = await askAdmin(stand, 'saveConfiguration', { id, revision, settings });
    expect(answer).toMatchObject({
      problem: {
        changes: [{ label: 'OAuth client secret', before: 'Stored', after: 'Newly entered' }],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('the-new-client-secret');
  });

  test('is also refused if it names no revision, or one that never existed', async () => {
    const { id, settings } = await readSeeded();
    for (const revision of [undefined, 0, 99]) {
      expect(await askAdmin(stand, 'saveConfiguration', { id, revision, settings })).toMatchObject({
        problem: { kind: 'stale' },
      });
    }
  });

  test.each(['setDisabled', 'deleteConfiguration'] as const)('is refused for %s too', async (name) => {
    const { id, revision } = await readSeeded();
    await changeSettings(stand, { retryLimit: 3 });
    expect(await askAdmin(stand, name, { id, revision, disabled: true })).toMatchObject({
      problem: { kind: 'stale', changes: [{ path: 'retryLimit', before: '7', after: '3' }] },
    });
  });

  test('does not block changes of other configurations', async () => {
    const { id, revision, settings } = await readSeeded();
    await administer(stand, 'saveConfiguration', { settings: berlin, clientSecret: 'secret' });
    expect(await askSurely(stand, 'saveConfiguration', { id, revision, settings })).toMatchObject({
      ok: true,
    });
  });
});

describe('two administrators at the same moment', () => {
  const race = async (changes: Partial<ConfigurationSettings>[]) => {
    const { id, revision, settings } = await readSeeded();
    return Promise.all(
      changes.map((change, index) =>
        askAdmin(
          stand,
          'saveConfiguration',
          { id, revision, settings: { ...settings, ...change } },
          index === 0 ? undefined : colleague,
        ),
      ),
    );
  };

  test('changing the same configuration: one wins, the other is stale', async () => {
    const answers = await race([{ name: 'One' }, { name: 'Two' }]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'stale' } });
    const winner = answers[0]?.ok ? 'One' : 'Two';
    expect(await readSeeded()).toMatchObject({ revision: 2, settings: { name: winner } });
  });

  test('if there are many: one wins', async () => {
    const answers = await race(Array.from({ length: 8 }, (_, index) => ({ retryLimit: index })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await readSeeded()).revision).toBe(2);
  });

  test('adding configurations with the same name: there is one with that name', async () => {
    const add = () => askSurely(stand, 'saveConfiguration', { settings: berlin, clientSecret: 'secret' });
    const answers = await Promise.all([add(), add()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(storedConfigurations(stand)).toHaveLength(2);
  });

  test('adding the very first configurations: one wins', async () => {
    await administer(stand, 'deleteConfiguration', { id: stand.configurationId, revision: 1 });
    const add = (name: string) =>
      askAdmin(stand, 'saveConfiguration', {
        settings: { ...berlin, name },
        clientSecret: 'secret',
      });
    const answers = await Promise.all([add('One'), add('Two')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(storedConfigurations(stand)).toHaveLength(1);
  });

  test('one deleting, one changing: one wins', async () => {
    const { id, revision, settings } = await readSeeded();
    const answers = await Promise.all([
      askAdmin(stand, 'deleteConfiguration', { id, revision }),
      askAdmin(stand, 'saveConfiguration', { id, revision, settings }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('asking for the first outbound-event URL of an installation: they get the same', async () => {
    stopVirtualStands();
    stand = await createVirtualStand({ configuration: 'none' });
    const ask = () => administer(stand, 'outboundEventUrl', { applianceId: 'default' });
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(other);
    expect(await ask()).toEqual(one);
  });
});
