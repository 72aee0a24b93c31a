import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { expectInWords } from '../support/expect-in-words';
import { playSession, workSince } from '../support/inspect';
import { newSettings } from '../support/new-settings';
import { auditEntriesOf, everythingStored, storedConfigurations } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

interface Export {
  format: string;
  version: number;
  configurations: Record<string, unknown>[];
}

async function exported(): Promise<Export> {
  return JSON.parse((await administer(stand, 'exportConfigurations', undefined)).text) as Export;
}

/** Imports a text, as the page does: preview first. */
async function importText(text: string) {
  const { revision } = await administer(stand, 'previewImport', { text });
  return administer(stand, 'applyImport', { text, revision });
}

const exportedForm = ({ id, settings }: Record<string, unknown>) => ({ id, ...Object(settings) }) as unknown;

const list = async () => (await administer(stand, 'listConfigurations', undefined)).configurations;

const berlin = {
  ...newSettings,
  surveyTransitions: [{ survey: 'customer', question: 'Solved?', answer: 'Yes', transition: 'Done' }],
  issueCreation: { mode: 'issue', projectId: '10001', issueTypeId: '10102', triggerValue: 'off' },
};

describe('an export', () => {
  test('contains all settings of all configurations and their ids, and nothing else of them', async () => {
    await administer(stand, 'saveConfiguration', { settings: berlin, clientSecret: 'secret' });
    const { fileName, text } = await administer(stand, 'exportConfigurations', undefined);
    expect(fileName).toBe('remote-support-configurations.json');
    expect(JSON.parse(text)).toEqual({
      format: 'remote-support-for-jira',
      version: 1,
      exportedAt: '2026-01-12T09:00:00.000Z',
      configurations: storedConfigurations(stand).map(exportedForm),
    });
  });

  test('makes the same configurations on another site, disabled', async () => {
    await administer(stand, 'saveConfiguration', { settings: berlin, clientSecret: 'secret' });
    await changeSettings(stand, { disabled: true, retryLimit: 0, outboundEventTypes: [], locale: 'de-DE' });
    const { text } = await administer(stand, 'exportConfigurations', undefined);
    const wanted = (await exported()).configurations;
    stopVirtualStands();
    stand = await createVirtualStand({ configuration: 'none' });
    expect(await importText(text)).toMatchObject({ added: 2, changed: 0 });
    expect((await exported()).configurations).toEqual(wanted.map((one) => ({ ...one, disabled: true })));
    const again = await administer(stand, 'previewImport', { text });
    expect(again).toMatchObject({ added: [], changed: [], unchanged: ['Help desk', 'Berlin'] });
  });
});

describe('an import', () => {
  const withBerlin = async (changes: object = {}) => {
    const { configurations, ...frame } = await exported();
    return JSON.stringify({ ...frame, configurations: [{ ...configurations[0], ...changes }, berlin] });
  };

  test('is shown beforehand: what is added, changed and left', async () => {
    const before = everythingStored(stand);
    const text = await withBerlin({ retryLimit: 3 });
    expect(await administer(stand, 'previewImport', { text })).toMatchObject({
      revision: 1,
      added: ['Berlin'],
      changed: [
        {
          name: 'Help desk',
          changes: [{ path: 'retryLimit', label: 'Retry attempt limit', before: '7', after: '3' }],
        },
      ],
      unchanged: [],
    });
    expect(everythingStored(stand)).toBe(before);
  });

  test('matches configurations by name, in any letter case, and keeps their ids', async () => {
    await importText(await withBerlin({ name: 'HELP DESK' }));
    expect(await list()).toMatchObject([
      { id: stand.configurationId, name: 'HELP DESK', revision: 2, hasClientSecret: true },
      { name: 'Berlin', revision: 1, hasClientSecret: false },
    ]);
  });

  test('sees a difference that reads the same in words', async () => {
    await administer(stand, 'saveConfiguration', { settings: berlin, clientSecret: 'secret' });
    const { configurations, ...frame } = await exported();
    const change = (triggerValue: string) => ({
      ...berlin,
      issueCreation: { ...berlin.issueCreation, triggerValue },
    });
    for (const value of ['None', '', 'Off', 'off']) {
      const text = JSON.stringify({ ...frame, configurations: [configurations[0], change(value)] });
      expect(await importText(text)).toMatchObject({ added: 0, changed: 1 });
    }
  });

  test('is refused if something was changed since the preview', async () => {
    const text = await withBerlin();
    const { revision } = await administer(stand, 'previewImport', { text });
    await changeSettings(stand, { retryLimit: 1 });
    const before = everythingStored(stand);
    expect(await askAdmin(stand, 'applyImport', { text, revision })).toMatchObject({
      problem: { kind: 'stale' },
    });
    expect(everythingStored(stand)).toBe(before);
  });

  test('that changes nothing stores nothing', async () => {
    const { text } = await administer(stand, 'exportConfigurations', undefined);
    const before = everythingStored(stand);
    expect(await importText(text)).toEqual({ added: 0, changed: 0, disabled: [] });
    expect(everythingStored(stand)).toBe(before);
  });

  test.each([{ host: 'other.beyondtrustcloud.com' }, { clientId: 'other' }])(
    'that points a configuration elsewhere drops its secret and its token: %j',
    async (changes) => {
      playSession(stand);
      await stand.advance(20);
      await importText(await withBerlin(changes));
      expect(stand.platform.store.dumpSecrets().map(({ key }) => key)).toEqual(['installation-secret']);
      expect((await list())[0]).toMatchObject({ hasClientSecret: false });
      const mark = stand.platform.ledger.mark();
      playSession(stand);
      await stand.advance(20);
      expect(workSince(stand, mark).flatMap(({ egress }) => egress)).toEqual([]);

      await importText(await withBerlin({ host: 'helpdesk.beyondtrustcloud.com', clientId: 'stand-client' }));
      expect((await list())[0]).toMatchObject({ hasClientSecret: false });
    },
  );

  test('is on record for every configuration, with what changed', async () => {
    await importText(await withBerlin({ retryLimit: 3 }));
    const entries = auditEntriesOf(stand).filter(({ action }) => action.startsWith('Imported'));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'Imported configuration “Berlin”',
      'Imported configuration “Help desk”',
    ]);
    expect(entries.find(({ action }) => action.includes('Help'))?.changes).toHaveLength(1);
    expect(entries.find(({ action }) => action.includes('Berlin'))?.changes.length).toBeGreaterThan(20);
  });
});

describe('an import that is impossible says why, and stores nothing', () => {
  const frame = { format: 'remote-support-for-jira', version: 1 };
  const of = (...configurations: unknown[]) => JSON.stringify({ ...frame, configurations });

  test.each([
    ['nothing', '', /It is not JSON/],
    ['a damaged text', of(berlin).slice(0, -5), /It is not JSON/],
    ['a web page', '<html></html>', /It is not JSON/],
    ['null', 'null', /not an export of Remote Support/],
    ['a number', '7', /not an export of Remote Support/],
    ['a list', '[]', /not an export of Remote Support/],
    ['something else', '{"format":"something"}', /not an export of Remote Support/],
    ['no version', JSON.stringify({ ...frame, version: undefined, configurations: [] }), /which version/],
    ['a version in words', JSON.stringify({ ...frame, version: '1', configurations: [] }), /which version/],
    [
      'a later version',
      JSON.stringify({ ...frame, version: 99, configurations: [] }),
      /later version of the app/,
    ],
    ['no list', JSON.stringify({ ...frame, configurations: {} }), /no list of configurations/],
    ['a configuration that is none', of('x'), /^Configuration 1: The settings must be a group/],
    [
      'a wrong setting',
      of(berlin, { ...berlin, name: 'B', retryLimit: 99 }),
      /^Configuration 2, retryLimit: .* at most 20/,
    ],
    ['a wrong host', of({ ...berlin, host: '10.0.0.1' }), /^Configuration 1, host: .*IP address/],
    [
      'what cannot be used',
      of({ ...berlin, useNonTlsConnections: true }),
      /^Configuration 1, useNonTls.*Switch this off/,
    ],
    ['a secret', of({ ...berlin, clientSecret: 'x' }), /^Configuration 1, clientSecret: .*not a setting/],
    [
      'a hostile key',
      `{"format":"${frame.format}","version":1,"configurations":[{"name":"B","host":"b.example.com","clientId":"b","__proto__":{"disabled":true}}]}`,
      /__proto__.*not a setting/,
    ],
    ['a name twice', of(berlin, { ...berlin, name: ' BERLIN' }), /Two configurations have the name/],
    [
      'too many',
      of(...Array.from({ length: 51 }, (_, index) => ({ ...berlin, name: `B ${index}` }))),
      /at most 50/,
    ],
    [
      'too many with those that are here',
      of(...Array.from({ length: 50 }, (_, index) => ({ ...berlin, name: `B ${index}` }))),
      /There can be 50 configurations/,
    ],
  ])('%s', async (_, text, message) => {
    const before = everythingStored(stand);
    for (const answer of [
      await askAdmin(stand, 'previewImport', { text }),
      await askAdmin(stand, 'applyImport', { text, revision: 1 }),
    ]) {
      if (answer.ok || answer.problem.kind !== 'invalid')
        throw new Error(`Not refused: ${JSON.stringify(answer)}`);
      expect(answer.problem.fields).toContainEqual({ path: 'text', message: expect.stringMatching(message) });
      for (const field of answer.problem.fields) expectInWords(field.message);
    }
    expect(everythingStored(stand)).toBe(before);
  });
});
