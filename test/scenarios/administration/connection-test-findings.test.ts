import type { Permissions } from '../../stand/appliance/settings';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { playSession } from '../support/inspect';
import { outcomes, stepNamed, testWith } from '../support/test-connection';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const steps = async (changes?: object) => (await testWith(stand, changes)).steps;

describe('a test says of the appliance', () => {
  test('that its XML API is switched off', async () => {
    stand.appliance.configure({ xmlApiEnabled: false });
    const found = await steps();
    expect(outcomes(found)).toMatchObject({ 'Sign-in': 'passed', API: 'failed', Reporting: 'skipped' });
    expect(stepNamed(found, 'API')?.advice).toContain('Enable XML API');
  });

  test('that its answers cannot be read', async () => {
    stand.appliance.faults.add({ endpoint: 'command', kind: 'truncated' });
    expect(outcomes(await steps())).toMatchObject({ 'Sign-in': 'passed', API: 'failed' });
  });

  test.each<[string, Partial<Permissions>, object, Record<string, string>]>([
    [
      'the command API, which is no hindrance',
      { command: 'deny' },
      {},
      { 'Command API permission': 'warning', Reporting: 'passed' },
    ],
    [
      'full use of the command API, which session keys need',
      { command: 'read_only' },
      { sessionKeys: true },
      { 'Command API permission': 'warning', Reporting: 'passed' },
    ],
    [
      'full use of the command API, which nothing else needs',
      { command: 'read_only' },
      {},
      { 'Command API permission': 'passed', Reporting: 'passed' },
    ],
    [
      'session reports',
      { reporting: false },
      {},
      { 'Reporting API permission': 'failed', Reporting: 'failed', Representative: 'skipped' },
    ],
    [
      'the configuration API, where the representative’s email is wanted',
      { configuration: false },
      { representativeField: 'email' },
      { 'Configuration API permission': 'failed', Reporting: 'passed', Representative: 'failed' },
    ],
    [
      'the configuration API, where it is not needed',
      { configuration: false },
      {},
      { Reporting: 'passed', Representative: 'passed' },
    ],
  ])('that the API account has no right to %s', async (_, missing, changes, expected) => {
    const { permissions } = stand.appliance.settings;
    stand.appliance.configure({ permissions: { ...permissions, ...missing } });
    playSession(stand, { representatives: ['mlindqvist'] });
    await stand.advance(20);
    const found = outcomes(await steps(changes));
    expect(found).toMatchObject(expected);
    if (!('Configuration API permission' in expected)) {
      expect(found).not.toHaveProperty('Configuration API permission');
    }
  });

  test('that the command API is closed altogether, and goes on to the reports', async () => {
    stand.appliance.faults.add({ endpoint: 'command', kind: '403' });
    expect(outcomes(await steps())).toMatchObject({
      'Sign-in': 'passed',
      'Command API permission': 'warning',
      Reporting: 'passed',
    });
  });

  test.each([
    [600, 'warning', 'The appliance’s clock is 600 seconds ahead.'],
    [-3600, 'warning', 'The appliance’s clock is 3600 seconds behind.'],
    [30, 'passed', 'The appliance’s clock is 30 seconds ahead.'],
  ])('that its clock is %d seconds off', async (seconds, outcome, detail) => {
    stand.appliance.configure({ skewMs: seconds * 1000 });
    expect(stepNamed(await steps(), 'Clock')).toMatchObject({ outcome, detail });
  });

  test('that it had no session recently', async () => {
    const found = await steps();
    expect(stepNamed(found, 'Reporting')?.detail).toBe(
      'The appliance reports 0 sessions of the last 24 hours.',
    );
    expect(stepNamed(found, 'Representative')).toMatchObject({
      outcome: 'skipped',
      detail: expect.stringContaining('no session'),
    });
  });

  test('that a session’s report cannot be read, though the list of sessions can', async () => {
    playSession(stand);
    await stand.advance(20);
    stand.platform.faults.fault = ({ operation, when, index }) =>
      when === 'after' && operation.endsWith('/api/reporting') && index > 5
        ? new Response('<session_list><session', { status: 200 })
        : undefined;
    expect(outcomes(await steps())).toMatchObject({ Reporting: 'passed', Representative: 'failed' });
  });

  test.each([
    ['username', 'User name', 'mlindqvist'],
    ['displayName', 'Display name', 'Maja Lindqvist'],
    ['publicDisplayName', 'Public display name', 'Maja L.'],
    ['privateDisplayName', 'Private display name', 'Maja Lindqvist (Tier 2)'],
    ['email', 'Email address', 'maja.lindqvist@example.com'],
  ])('what the representative field %s contains', async (representativeField, label, value) => {
    playSession(stand, { representatives: ['mlindqvist'] });
    await stand.advance(20);
    expect(stepNamed(await steps({ representativeField }), 'Representative')).toEqual({
      name: 'Representative',
      outcome: 'passed',
      detail: `${label} of a representative in a recent session: “${value}”.`,
    });
  });

  test('that a representative has no email address', async () => {
    playSession(stand, { representatives: ['dmurphy'] });
    await stand.advance(20);
    expect(stepNamed(await steps({ representativeField: 'email' }), 'Representative')).toMatchObject({
      outcome: 'warning',
      detail: 'Email address is empty for a representative in a recent session.',
    });
  });
});
