import type { TestConnection } from '../../../src/administration/admin-api';
import type { Fault } from '../../stand/appliance/faults';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { playSession } from '../support/inspect';
import { everythingStored } from '../support/stored';
import { outcomes, stepNamed, testWith as testStand } from '../support/test-connection';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const testWith = (changes?: object, others?: Partial<TestConnection>) => testStand(stand, changes, others);

const way = ['Permission to reach the host', 'Connection', 'Certificate', 'Sign-in'];

/** The outcomes of the way to the appliance if it breaks at one step. */
function brokenAt(name: string): Record<string, string> {
  const broken = way.indexOf(name);
  const outcome = (index: number) => (index < broken ? 'passed' : index === broken ? 'failed' : 'skipped');
  return { ...Object.fromEntries(way.map((each, index) => [each, outcome(index)])), Reporting: 'skipped' };
}

describe('a test of the connection', () => {
  test('passes step by step if all is well', async () => {
    playSession(stand, { representatives: ['mlindqvist'] });
    await stand.advance(20);
    const { steps, consentNeededFor } = await testWith();
    expect(steps.map(({ name, outcome }) => [name, outcome])).toEqual(
      [
        ...way,
        'API version',
        'Clock',
        'Command API permission',
        'Reporting API permission',
        'Reporting',
        'Representative',
        'Time tracking in Jira',
        'Permissions in Jira',
      ].map((name) => [name, 'passed']),
    );
    expect(stepNamed(steps, 'API version')?.detail).toContain('Example Help Desk has API version 1.24.1');
    expect(stepNamed(steps, 'Clock')?.detail).toBe('The appliance’s clock is right.');
    expect(stepNamed(steps, 'Reporting')?.detail).toBe(
      'The appliance reports 1 session of the last 24 hours.',
    );
    expect(consentNeededFor).toBeUndefined();
  });

  test('changes nothing: not in storage, not on the appliance, not in Jira', async () => {
    playSession(stand);
    await stand.advance(20);
    const state = () =>
      JSON.stringify([stand.appliance.sessions(), stand.appliance.settings, stand.jira.site.issues()]);
    const before = { stored: everythingStored(stand), state: state(), written: stand.jira.requests.length };
    const creation = { mode: 'issue', projectId: '10000', issueTypeId: '10101' };
    await testWith({ representativeField: 'email', issueCreation: creation });
    await testWith({}, { clientSecret: 'wrong' });
    await testWith({ host: 'support.example.com' }, { clientSecret: 'x' });
    expect({ stored: everythingStored(stand), state: state(), written: stand.jira.requests.length }).toEqual(
      before,
    );
    const asked = stand.appliance.calls.map(({ name, path }) => name ?? path.replace(/\d+$/, ''));
    expect(new Set(asked)).toEqual(
      new Set([
        '/oauth2/token',
        'get_api_info',
        'SupportSessionListing',
        'SupportSession',
        '/api/config/v1/user/',
      ]),
    );
  });

  test('needs no saved configuration', async () => {
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const payload = { settings, clientSecret: stand.applianceCredentials.clientSecret };
    const { steps } = await administer(stand, 'testConnection', payload);
    expect(stepNamed(steps, 'Sign-in')?.outcome).toBe('passed');
  });

  test.each([
    ['without a saved configuration', { id: undefined }, {}],
    ['with one that does not exist', { id: 'gone' }, {}],
    ['for another host', {}, { host: 'other.beyondtrustcloud.com' }],
    ['for another client id', {}, { clientId: 'other' }],
  ])('uses no stored secret %s', async (_, others, changes) => {
    const { id, settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const calls = stand.appliance.calls.length;
    const payload = { id, settings: { ...settings, ...changes }, ...others };
    expect(await askAdmin(stand, 'testConnection', payload)).toMatchObject({
      problem: { kind: 'invalid', fields: [{ path: 'clientSecret' }] },
    });
    expect(stand.appliance.calls).toHaveLength(calls);
  });
});

describe('the way to the appliance', () => {
  test('fails at a host name that does not exist', async () => {
    const { steps } = await testWith({ host: 'nowhere.beyondtrustcloud.com' }, { clientSecret: 'x' });
    expect(outcomes(steps)).toMatchObject(brokenAt('Connection'));
    expect(stepNamed(steps, 'Connection')?.detail).toContain(
      'nowhere.beyondtrustcloud.com could not be reached',
    );
  });

  test('asks for consent if the host is the customer’s own, and is tried once consent is given', async () => {
    const host = 'support.example.com:8443';
    const blocked = await testWith({ host }, { clientSecret: 'x' });
    expect(blocked.consentNeededFor).toBe(host);
    expect(outcomes(blocked.steps)).toMatchObject(brokenAt('Permission to reach the host'));
    expect(stepNamed(blocked.steps, 'Permission to reach the host')?.advice).toContain('test again');

    const configured = [{ domain: 'support.example.com', type: ['FETCH_BACKEND_SIDE'] }];
    stand.platform.egress.set({ egresses: [{ key: 'appliances', description: 'Appliances', configured }] });
    const tried = await testWith({ host }, { clientSecret: 'x' });
    expect(tried.consentNeededFor).toBeUndefined();
    expect(outcomes(tried.steps)).toMatchObject(brokenAt('Connection'));
  });

  test.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('fails at a certificate that is not trusted: %s', async (code) => {
    stand.platform.faults.fault = ({ kind }) =>
      kind === 'appliance'
        ? new TypeError('fetch failed', { cause: Object.assign(new Error('certificate'), { code }) })
        : undefined;
    const { steps } = await testWith();
    expect(outcomes(steps)).toMatchObject(brokenAt('Certificate'));
    expect(stepNamed(steps, 'Certificate')?.advice).toContain('public certificate authority');
  });

  test('fails at a connection that is refused', async () => {
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    expect(outcomes((await testWith()).steps)).toMatchObject(brokenAt('Connection'));
  });

  test('fails at an appliance that does not answer, before the platform ends the test', async () => {
    stand.appliance.faults.add({ endpoint: 'any', kind: 'slow', delayMs: 120_000 });
    const { id, settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const mark = stand.platform.ledger.mark();
    const answer = administer(stand, 'testConnection', { id, settings });
    await stand.advance(30);
    expect(outcomes((await answer).steps)).toMatchObject(brokenAt('Connection'));
    const [record] = stand.platform.ledger.since(mark);
    expect((record?.endedAt ?? Infinity) - (record?.startedAt ?? 0)).toBeLessThan(25_000);
    stand.appliance.faults.clear();
  });

  test('ends in time even if every single answer is slow', async () => {
    playSession(stand);
    await stand.advance(20);
    stand.appliance.faults.add({ endpoint: 'any', kind: 'slow', delayMs: 7_000 });
    const { id, settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const answer = administer(stand, 'testConnection', { id, settings });
    await stand.advance(60);
    expect(outcomes((await answer).steps)).toMatchObject({ 'Sign-in': 'passed', Reporting: 'failed' });
    stand.appliance.faults.clear();
  });

  test.each<[string, Fault, RegExp]>([
    [
      'with a secret that is wrong',
      { endpoint: 'token', kind: '401', times: 1 },
      /Enter the OAuth client id/,
    ],
    ['as a web page', { endpoint: 'token', kind: 'html', times: 1 }, /host name is that of the appliance/],
    ['with nothing', { endpoint: 'token', kind: 'empty', times: 1 }, /host name is that of the appliance/],
    [
      'with a failure',
      { endpoint: 'token', kind: '500', times: 1 },
      /^Try again in a moment\..*on the appliance/,
    ],
    ['with a limit', { endpoint: 'token', kind: '429', times: 1 }, /API account/],
    ['with a refusal', { endpoint: 'token', kind: '403', times: 1 }, /API account enabled/],
  ])('fails at a sign-in that is answered with %s', async (_, fault, advice) => {
    stand.appliance.faults.add(fault);
    const { steps } = await testWith();
    expect(outcomes(steps)).toMatchObject(brokenAt('Sign-in'));
    expect(stepNamed(steps, 'Sign-in')?.advice).toMatch(advice);
  });

  test.each([
    ['secret', {}, { clientSecret: 'not-the-secret' }],
    ['client id', { clientId: 'somebody-else' }, { clientSecret: 'stand-client-secret' }],
  ])('fails at a sign-in with a wrong %s', async (_, changes, others) => {
    const { steps } = await testWith(changes, others);
    expect(outcomes(steps)).toMatchObject(brokenAt('Sign-in'));
    expect(stepNamed(steps, 'Sign-in')?.detail).toContain('refused the OAuth client id or client secret');
  });
});
