import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, askSurely } from '../support/administer';
import { playSession, workLogsOf, workSince } from '../support/inspect';
import {
  auditEntriesOf,
  everythingStored,
  plantConfigurations,
  storedConfigurations,
} from '../support/stored';
import { newSettings as valid } from '../support/new-settings';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const readSeeded = () => administer(stand, 'readConfiguration', { id: stand.configurationId });

/** Saves the seeded configuration from that revision on. */
async function save(changes: Partial<ConfigurationSettings>, revision: number, clientSecret?: string) {
  const { id, settings } = await readSeeded();
  return askSurely(stand, 'saveConfiguration', {
    id,
    revision,
    settings: { ...settings, ...changes },
    clientSecret,
  });
}

const names = async () =>
  (await administer(stand, 'listConfigurations', undefined)).configurations.map(({ name }) => name);

describe('a configuration', () => {
  test('is added with the defaults of everything that was not entered', async () => {
    const saved = await administer(stand, 'saveConfiguration', { settings: valid, clientSecret: 'secret' });
    expect(saved).toEqual({ id: expect.any(String), revision: 1, notes: [] });
    const detail = await administer(stand, 'readConfiguration', { id: saved.id });
    expect(detail).toMatchObject({
      hasClientSecret: true,
      settings: {
        ...valid,
        writableProjects: { mode: 'all', projects: [] },
        applianceId: 'default',
        outboundEventTypes: ['session-end', 'customer-survey', 'representative-survey'],
        pollingEventTypes: [],
        pollingIntervalMinutes: 5,
        retryLimit: 7,
        updateWorkLog: true,
        adjustEstimate: 'leave',
        issueCreation: { mode: 'off' },
        surveyTransitions: [],
      },
    });
    expect(await names()).toEqual(['Help desk', 'Berlin']);
  });

  test('says how a pasted address was understood', async () => {
    const settings = { ...valid, host: ' https://Berlin.BeyondTrustCloud.com/login?x=1 ' };
    const saved = await administer(stand, 'saveConfiguration', { settings, clientSecret: 'secret' });
    expect(saved.notes).toEqual(['Only the host name is kept: berlin.beyondtrustcloud.com.']);
    expect(storedConfigurations(stand)[1]).toMatchObject({ settings: { host: valid.host } });
  });

  test('keeps markup in its name as text', async () => {
    const settings = { ...valid, name: '<script>alert(1)</script> {{x}}' };
    await administer(stand, 'saveConfiguration', { settings, clientSecret: 'secret' });
    expect(await names()).toContain('<script>alert(1)</script> {{x}}');
  });

  test('is copied by adding its settings under another name, with its own secret', async () => {
    const { settings } = await readSeeded();
    const copy = { ...settings, name: 'Copy of Help desk' };
    expect(await askAdmin(stand, 'saveConfiguration', { settings: copy })).toMatchObject({
      problem: { fields: [{ path: 'clientSecret', message: expect.stringContaining('missing') }] },
    });
    await administer(stand, 'saveConfiguration', { settings: copy, clientSecret: 'secret' });
    expect(await names()).toEqual(['Help desk', 'Copy of Help desk']);
  });

  test('is changed, and its revision grows', async () => {
    expect(await save({ name: 'Service desk', retryLimit: 3 }, 1)).toEqual({
      ok: true,
      value: { id: stand.configurationId, revision: 2, notes: [] },
    });
    expect(await readSeeded()).toMatchObject({
      revision: 2,
      settings: { name: 'Service desk', retryLimit: 3 },
    });
  });

  test('keeps its own name, and may change its letter case', async () => {
    expect(await save({ name: 'HELP DESK' }, 1)).toMatchObject({ ok: true });
  });

  test.each(['Help desk', ' hELP DESK '])(
    'cannot have the name %j beside another of that name',
    async (name) => {
      const before = everythingStored(stand);
      const answer = await askAdmin(stand, 'saveConfiguration', {
        settings: { ...valid, name },
        clientSecret: 'secret',
      });
      expect(answer).toMatchObject({
        problem: {
          kind: 'invalid',
          fields: [{ path: 'name', message: 'Another configuration has this name. Choose another.' }],
        },
      });
      expect(everythingStored(stand)).toBe(before);
    },
  );

  test('is disabled and enabled', async () => {
    const { id } = await readSeeded();
    const disabled = await administer(stand, 'setDisabled', { id, revision: 1, disabled: true });
    expect((await readSeeded()).settings.disabled).toBe(true);
    await administer(stand, 'setDisabled', { id, revision: disabled.revision, disabled: false });
    expect(await readSeeded()).toMatchObject({ revision: 3, settings: { disabled: false } });
  });

  test('cannot be one of more than 50', async () => {
    const [first] = storedConfigurations(stand);
    const configurations = Array.from({ length: 50 }, (_, index) => ({ ...first, id: `number-${index}` }));
    plantConfigurations(stand, configurations);
    expect(
      await askAdmin(stand, 'saveConfiguration', { settings: valid, clientSecret: 'secret' }),
    ).toMatchObject({
      problem: { fields: [{ path: 'name', message: expect.stringContaining('50 configurations') }] },
    });
  });

  test('is refused if all together would be too large for storage', async () => {
    const text = '字'.repeat(200);
    const rule = { survey: 'customer', question: text, answer: text, transition: text };
    const settings = { ...valid, surveyTransitions: Array(50).fill(rule) };
    await administer(stand, 'saveConfiguration', { settings, clientSecret: 'secret' });
    await administer(stand, 'saveConfiguration', {
      settings: { ...settings, name: 'B' },
      clientSecret: 'secret',
    });
    const before = everythingStored(stand);
    const answer = await askSurely(stand, 'saveConfiguration', {
      settings: { ...settings, name: 'C' },
      clientSecret: 'secret',
    });
    expect(answer).toMatchObject({ problem: { kind: 'failed', advice: expect.stringContaining('Shorten') } });
    expect(everythingStored(stand)).toBe(before);
  });
});

describe('the client secret', () => {
  test.each([{ host: 'other.beyondtrustcloud.com' }, { clientId: 'other' }])(
    'is asked for again if the account changes: %j',
    async (change) => {
      const before = everythingStored(stand);
      expect(await save(change, 1)).toMatchObject({
        problem: { fields: [{ path: 'clientSecret', message: expect.stringContaining('again') }] },
      });
      expect(everythingStored(stand)).toBe(before);
      expect(await save(change, 1, 'another-secret')).toMatchObject({ ok: true });
    },
  );

  test.each([
    ['a space', 'my secret', /no spaces/],
    ['a line break', 'my\nsecret', /no spaces/],
    ['too many characters', 'x'.repeat(501), /at most 500/],
    ['far too many characters', 'x'.repeat(50_000), /at most 500/],
    ['a number', 12345, /must be a text/],
    ['nothing but white space', '  ', /missing/],
    ['null', null, /must be a text/],
  ])('is refused if it is or has %s', async (_, clientSecret, message) => {
    const before = everythingStored(stand);
    expect(await askAdmin(stand, 'saveConfiguration', { settings: valid, clientSecret })).toMatchObject({
      problem: {
        kind: 'invalid',
        fields: [{ path: 'clientSecret', message: expect.stringMatching(message) }],
      },
    });
    expect(everythingStored(stand)).toBe(before);
  });

  test('that cannot be stored leaves the settings saved and says what to do; the former one is sent nowhere else', async () => {
    playSession(stand);
    await stand.advance(20);
    stand.platform.faults.fault = ({ operation }) =>
      operation === 'secret/set' ? Response.json({ code: 'X', message: 'x' }, { status: 500 }) : undefined;
    expect(await save({ host: 'other.beyondtrustcloud.com' }, 1, 'another-secret')).toMatchObject({
      problem: { kind: 'failed', advice: expect.stringContaining('enter the client secret') },
    });
    expect(auditEntriesOf(stand).at(-1)).toMatchObject({
      action: 'Changed configuration “Help desk”',
      changes: [{ path: 'host' }],
    });
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(20);
    const work = workSince(stand, mark);
    expect(work.map(({ kind }) => kind)).toContain('consumer');
    expect(work.flatMap(({ egress }) => egress)).toEqual([]);
  });
});

describe('a configuration is deleted', () => {
  test('with its secrets', async () => {
    playSession(stand);
    await stand.advance(20);
    await administer(stand, 'deleteConfiguration', { id: stand.configurationId, revision: 1 });
    expect(await names()).toEqual([]);
    expect(stand.platform.store.dumpSecrets().map(({ key }) => key)).toEqual(['installation-secret']);
  });

  test('only by typing its name if deliveries are waiting', async () => {
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    playSession(stand);
    await stand.advance(5);
    const request = { id: stand.configurationId, revision: 1 };
    for (const confirmation of [undefined, '', 'help desk', 'Help']) {
      expect(await askAdmin(stand, 'deleteConfiguration', { ...request, confirmation })).toMatchObject({
        problem: { fields: [{ path: 'confirmation', message: expect.stringContaining('“Help desk”') }] },
      });
    }
    await administer(stand, 'deleteConfiguration', { ...request, confirmation: ' Help desk ' });
    expect(await names()).toEqual([]);
    await stand.advance(3600);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
  });

  test('once: after that it is not found', async () => {
    const { settings } = await readSeeded();
    const id = stand.configurationId;
    await administer(stand, 'deleteConfiguration', { id, revision: 1 });
    const notFound = {
      ok: false,
      problem: { kind: 'not-found', message: expect.stringContaining('no longer exists') },
    };
    expect(await askAdmin(stand, 'readConfiguration', { id })).toEqual(notFound);
    expect(await askAdmin(stand, 'saveConfiguration', { id, revision: 1, settings })).toEqual(notFound);
    expect(await askAdmin(stand, 'setDisabled', { id, revision: 1, disabled: true })).toEqual(notFound);
    expect(await askAdmin(stand, 'deleteConfiguration', { id, revision: 1 })).toEqual(notFound);
  });
});
