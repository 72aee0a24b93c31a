import type { Clock } from '@sinonjs/fake-timers';
import {
  attributesOf,
  beginning,
  command,
  get,
  host,
  installClock,
  newAppliance,
  newToken,
  parseXml,
  textsOf,
} from './appliance-fixture';

describe('The Command API', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installClock();
  });
  afterEach(() => {
    clock.uninstall();
  });

  it('returns its version, the account’s rights and the time of its own clock', async () => {
    const appliance = newAppliance({ skewMs: 90_000 });
    appliance.configure({
      apiVersion: '1.22.0',
      permissions: { command: 'read_only', reporting: false, configuration: true },
    });
    expect(parseXml(await command(appliance, { action: 'get_api_info' }))).toMatchObject({
      api_information: {
        '@xmlns': 'https://www.beyondtrust.com/namespaces/API/command',
        api_version: '1.22.0',
        company_name: 'Example Help Desk',
        timestamp: String(beginning / 1000 + 90),
        permissions: {
          permission: [
            { '@name': 'perm_command', '#text': 'read_only' },
            { '@name': 'perm_reporting_support', '#text': '0' },
            { '@name': 'perm_configuration', '#text': '1' },
          ],
        },
      },
    });
  });

  it('tells an account without rights only that', async () => {
    const appliance = newAppliance();
    appliance.configure({ permissions: { command: 'deny', reporting: true, configuration: true } });
    expect(textsOf(await command(appliance, { action: 'get_api_info' }), 'permission')[0]).toBe('deny');
    expect(await command(appliance, { action: 'check_health' })).toContain('<error xmlns=');
  });

  it('lets a read-only account look but not act', async () => {
    const appliance = newAppliance();
    appliance.configure({ permissions: { command: 'read_only', reporting: true, configuration: true } });
    expect(await command(appliance, { action: 'get_logged_in_reps' })).toContain('<rep id="12">');
    const key = { action: 'generate_session_key', type: 'support', queue_id: 'general' };
    expect(textsOf(await command(appliance, key), 'error')[0]).toMatch(/permission/);
  });

  it('returns its health, as a command and without a token', async () => {
    const appliance = newAppliance();
    const probe = (): Promise<Response> => appliance.handle(new Request(`https://${host}/check_health`));
    expect((await probe()).status).toBe(200);
    expect(textsOf(await command(appliance, { action: 'check_health' }), 'success')).toEqual(['1']);
    appliance.configure({ healthy: false });
    expect((await probe()).status).toBe(500);
    const ill = await command(appliance, { action: 'check_health' });
    expect(textsOf(ill, 'success')).toEqual(['0']);
    expect(textsOf(ill, 'error_message')).toHaveLength(1);
    expect(attributesOf(ill, 'appliance', 'id')).toEqual(['default']);
  });

  it('makes a session key of seven digits that lasts a day or as long as asked', async () => {
    const appliance = newAppliance();
    const query = {
      action: 'generate_session_key',
      type: 'support',
      queue_id: 'rep_username:mlindqvist',
      'session.custom.external_key': 'SUP-7 & more',
    };
    const xml = await command(appliance, query);
    expect(textsOf(xml, 'short_key')[0]).toMatch(/^\d{7}$/);
    expect(textsOf(xml, 'external_key')).toEqual(['SUP-7 &amp; more']);
    expect(textsOf(xml, 'key_url')[0]).toMatch(/^https:\/\/support\.example\.com\/\?ak=[0-9a-f]{32}$/);
    expect(textsOf(xml, 'expires')).toEqual([new Date(beginning + 86_400_000).toISOString()]);
    const short = await command(appliance, { ...query, ttl: '600' });
    expect(textsOf(short, 'expires')).toEqual([new Date(beginning + 600_000).toISOString()]);
  });

  it.each([
    [{ type: 'presentation', queue_id: 'general' }],
    [{ type: 'support', queue_id: 'nowhere' }],
    [{ type: 'support' }],
    [{ type: 'support', queue_id: 'rep_username:nobody' }],
    [{ type: 'support', queue_id: 'general', ttl: '-1' }],
  ])('makes no session key for %j', async (query) => {
    const xml = await command(newAppliance(), { action: 'generate_session_key', ...query });
    expect(xml).toContain('<error xmlns=');
  });

  it('lists the representatives with the number of their running sessions', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession({ representatives: ['tokafor'] });
    const counts = async (): Promise<Record<string, string | undefined>> => {
      const xml = await command(appliance, { action: 'get_logged_in_reps' });
      const ids = attributesOf(xml, 'rep', 'id');
      const numbers = textsOf(xml, 'support_session_count');
      return Object.fromEntries(ids.map((id, index) => [id, numbers[index]]));
    };
    expect(await counts()).toMatchObject({ 12: '0', 15: '1' });
    appliance.endSession(lsid);
    expect(await counts()).toMatchObject({ 12: '0', 15: '0' });
  });

  it('sets the external key and custom attributes of a running session only', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession();
    const query = {
      action: 'set_session_attributes',
      lsid,
      'session.custom.external_key': 'SUP-9',
      'session.custom.floor': '3',
    };
    expect(textsOf(await command(appliance, query), 'success')).toEqual(['Session attributes were set']);
    expect(appliance.session(lsid)).toMatchObject({
      externalKey: 'SUP-9',
    });
    expect(appliance.session(lsid).customAttributes).toContainEqual({
      codeName: 'floor',
      displayName: 'floor',
      value: '3',
    });
    appliance.endSession(lsid);
    expect(await command(appliance, query)).toContain('<error xmlns=');
    expect(textsOf(await command(appliance, { ...query, lsid: 'x' }), 'error')).toEqual(['Invalid lsid.']);
  });

  it('recognises an unknown action', async () => {
    expect(await command(newAppliance(), { action: 'constructor' })).toContain('Invalid action.');
  });

  it('takes its parameters from a form too, but not from multipart', async () => {
    const appliance = newAppliance();
    const post = async (body: URLSearchParams | FormData): Promise<string> => {
      const headers = { Authorization: `Bearer ${await newToken(appliance)}` };
      const request = new Request(`https://${host}/api/command`, { method: 'POST', headers, body });
      return (await appliance.handle(request)).text();
    };
    expect(await post(new URLSearchParams({ action: 'get_api_info' }))).toContain('<api_version>');
    const multipart = new FormData();
    multipart.set('action', 'get_api_info');
    expect(await post(multipart)).toContain('<error xmlns=');
  });

  it('answers an error with HTTP 200 while the XML API is off', async () => {
    const appliance = newAppliance();
    appliance.configure({ xmlApiEnabled: false });
    const answer = await get(appliance, '/api/command?action=get_api_info');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('The XML API is not enabled.');
  });
});

describe('The Configuration API', () => {
  const maja = {
    id: 12,
    username: 'mlindqvist',
    email_address: 'maja.lindqvist@example.com',
    public_display_name: 'Maja L.',
    private_display_name: 'Maja Lindqvist (Tier 2)',
  };

  it('finds a user by name and by id, with the email', async () => {
    const appliance = newAppliance();
    expect(await (await get(appliance, '/api/config/v1/user?username=mlindqvist')).json()).toEqual([maja]);
    expect(await (await get(appliance, '/api/config/v1/user/12')).json()).toEqual(maja);
  });

  it('finds nobody for an unknown name and answers 404 for an unknown id', async () => {
    const appliance = newAppliance();
    expect(await (await get(appliance, '/api/config/v1/user?username=nobody')).json()).toEqual([]);
    expect((await get(appliance, '/api/config/v1/user/999')).status).toBe(404);
    expect((await get(appliance, '/api/config/v1/vault')).status).toBe(404);
  });

  it('answers 403 if the account lacks the right', async () => {
    const appliance = newAppliance();
    appliance.configure({ permissions: { command: 'full_access', reporting: true, configuration: false } });
    expect((await get(appliance, '/api/config/v1/user/12')).status).toBe(403);
  });
});
