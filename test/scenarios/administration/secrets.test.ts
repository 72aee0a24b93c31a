import type { SaveConfiguration, TestConnection } from '../../../src/administration/admin-api';
import { adminFunctions } from '../../../src/administration/answer-admin';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { playSession, postEvent } from '../support/inspect';

const planted = 'Zq7-planted-client-secret-9f3K';
const replacement = 'Vb2-second-client-secret-4tLm';
const clientId = 'stand-client';

afterEach(stopVirtualStands);

/** Everything that came out of the app anywhere but into secret storage. */
class Outlets {
  /** Answers of the resolver, by function. */
  readonly answers: { name: string; text: string }[] = [];
  /** The stand, with every answer of the admin page kept. */
  readonly stand: VirtualStand;
  private readonly tokens: jest.SpyInstance<string>;

  constructor(stand: VirtualStand) {
    this.tokens = jest.spyOn(stand.appliance.tokens, 'issue');
    this.stand = {
      ...stand,
      callAdmin: async (name, payload) => {
        const answer = await stand.callAdmin(name, payload).catch((error: unknown) => String(error));
        this.answers.push({ name, text: JSON.stringify(answer) });
        await stand.advance(1);
        return answer;
      },
    };
  }

  texts(): string[] {
    const { platform, appliance, jira } = this.stand;
    const records = platform.ledger.all();
    return [
      ...this.answers.map(({ text }) => text),
      ...records.flatMap(({ logs }) => logs.map(({ text }) => text)),
      ...records.map(({ error, egress, storage }) => JSON.stringify([error, egress, storage])),
      JSON.stringify(platform.store.dump()),
      JSON.stringify(platform.ledger.droppedEvents),
      JSON.stringify(appliance.calls),
      JSON.stringify([jira.calls, jira.requests]),
      JSON.stringify(jira.site.issues().map((issue) => issue.worklogs)),
    ];
  }

  /** The secrets, in the forms in which they travel. */
  secrets(): string[] {
    const stored = JSON.stringify(this.stand.platform.store.dumpSecrets());
    const installation = [...stored.matchAll(/[0-9a-f]{64}/g)].map(([text]) => text);
    const tokens = this.tokens.mock.results.map(({ value }): string => String(value));
    const client = [planted, replacement].flatMap((secret) => [secret, `${clientId}:${secret}`]);
    const plain = [...client, ...installation, ...tokens];
    return [...plain, ...plain.flatMap((text) => [base64(text), encodeURIComponent(text)])];
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '');
}

function leaks({ texts, secrets }: { texts: string[]; secrets: string[] }): string[] {
  return secrets.flatMap((secret) =>
    texts.filter((text) => text.includes(secret)).map((text) => `${secret} in ${text}`),
  );
}

async function standWithPlantedSecret(): Promise<Outlets> {
  const stand = await createVirtualStand({ configuration: { clientSecret: planted } });
  stand.appliance.regenerateSecret(planted);
  return new Outlets(stand);
}

/** What an administrator does in a day, including what is refused. */
async function administerEverything({ stand }: Outlets): Promise<void> {
  const id = stand.configurationId;
  const read = () => administer(stand, 'readConfiguration', { id });
  const { settings } = await read();
  const test = (payload: TestConnection) => askAdmin(stand, 'testConnection', payload);
  const save = async (change: SaveConfiguration) =>
    askAdmin(stand, 'saveConfiguration', { id, revision: (await read()).revision, settings, ...change });
  await test({ id, settings });
  await test({ settings, clientSecret: planted });
  await test({ settings, clientSecret: replacement });
  await test({ settings: { ...settings, host: 'x.example.com' }, clientSecret: planted });
  await save({ settings: { ...settings, host: 'other.beyondtrustcloud.com' } });
  await save({ settings: { ...settings, name: '' }, clientSecret: planted });
  await save({ clientSecret: `${planted} ${replacement}` });
  await save({ revision: 1, clientSecret: planted });
  await save({ clientSecret: planted });
  await askAdmin(stand, 'saveConfiguration', { settings, clientSecret: planted });
  const copy = { ...settings, name: 'Copy' };
  await administer(stand, 'saveConfiguration', { settings: copy, clientSecret: planted });
  const exported = await administer(stand, 'exportConfigurations', undefined);
  const text = exported.text.replace('"Copy"', '"Imported"');
  const { revision } = await administer(stand, 'previewImport', { text });
  await administer(stand, 'applyImport', { text, revision });
  await administer(stand, 'rotateUrlSecret', undefined);
  for (const name of adminFunctions) await stand.callAdmin(name, { id });
  for (const name of ['readSettings', 'readAuditTrail', 'listConfigurations', 'exportConfigurations']) {
    await stand.callAdmin(name, {});
  }
}

test('secrets are in secret storage and nowhere else, whatever an administrator does', async () => {
  const outlets = await standWithPlantedSecret();
  playSession(outlets.stand);
  await outlets.stand.advance(60);
  await administerEverything(outlets);
  expect(outlets.answers.length).toBeGreaterThan(adminFunctions.length);
  expect(JSON.stringify(outlets.stand.platform.store.dumpSecrets())).toContain(planted);
  expect(outlets.secrets().length).toBeGreaterThan(10);
  expect(leaks({ texts: outlets.texts(), secrets: outlets.secrets() })).toEqual([]);
});

const echo = `client_secret=${planted} Basic ${base64(`${clientId}:${planted}`)}`;

const mishaps: [string, () => Response | Error][] = [
  [
    'the connection breaks with an error that quotes the request',
    () => new TypeError(`fetch failed: ${echo}`),
  ],
  [
    'the connection breaks with a cause that quotes the request',
    () => new TypeError('fetch failed', { cause: new Error(`Authorization: ${echo}`) }),
  ],
  [
    'the appliance refuses and quotes the secret',
    () => Response.json({ error: 'invalid_client', error_description: echo }, { status: 401 }),
  ],
  ['the appliance fails and quotes the secret', () => new Response(`<h1>${echo}</h1>`, { status: 500 })],
  ['a proxy answers and quotes the request', () => new Response(`<html>${echo}</html>`, { status: 200 })],
  [
    'an error in XML quotes the secret',
    () => new Response(`<error>unknown client ${echo}</error>`, { status: 200 }),
  ],
  ['the answer names the secret as its element', () => new Response(`<${planted}/>`, { status: 200 })],
];

test.each(mishaps)('no secret is shown if %s', async (_, mishap) => {
  const outlets = await standWithPlantedSecret();
  const { stand } = outlets;
  stand.platform.faults.fault = ({ kind, when }) =>
    kind === 'appliance' && when === 'after' ? mishap() : undefined;
  const id = stand.configurationId;
  const { settings } = await administer(stand, 'readConfiguration', { id });
  await askAdmin(stand, 'testConnection', { id, settings });
  playSession(stand);
  await stand.advance(4 * 3600);
  await administer(stand, 'listConfigurations', undefined);
  expect(leaks({ texts: outlets.texts(), secrets: outlets.secrets() })).toEqual([]);
});

test('if secret storage fails, the error says so without the secret', async () => {
  const outlets = await standWithPlantedSecret();
  const { stand } = outlets;
  const id = stand.configurationId;
  const { revision, settings } = await administer(stand, 'readConfiguration', { id });
  stand.platform.faults.fault = ({ operation }) =>
    operation.startsWith('secret/')
      ? Response.json({ code: 'X', message: `cannot store ${planted}` }, { status: 500 })
      : undefined;
  await askAdmin(stand, 'saveConfiguration', { id, revision, settings, clientSecret: planted });
  await askAdmin(stand, 'testConnection', { id, settings });
  await askAdmin(stand, 'deleteConfiguration', { id, revision: 2 });
  await askAdmin(stand, 'outboundEventUrl', { applianceId: 'default' });
  expect(outlets.answers.at(-2)?.text).toContain('still in secret storage');
  expect(leaks({ texts: outlets.texts(), secrets: outlets.secrets() })).toEqual([]);
});

test('the secret of the outbound-event URL is shown where the URL is, and nowhere else', async () => {
  const outlets = await standWithPlantedSecret();
  const { stand } = outlets;
  await postEvent(stand, { event: 'support_conference_end', lsid: 'a'.repeat(32) });
  await administerEverything(outlets);
  const { url } = await administer(stand, 'outboundEventUrl', { applianceId: 'default' });
  const urls = [stand.outboundEventUrl, url];
  const secrets = urls.map((url) => new URL(url).searchParams.get('secret') ?? '');
  expect(new Set(secrets).size).toBe(2);
  const shown = outlets.answers.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
  expect([...new Set(shown.map(({ name }) => name))].sort()).toEqual([
    'outboundEventUrl',
    'readConfiguration',
  ]);
  const elsewhere = outlets.texts().slice(outlets.answers.length);
  expect(leaks({ texts: elsewhere, secrets })).toEqual([]);
});
