import { XMLValidator } from 'fast-xml-parser';
import type { ApplianceSession } from '../../../stand/appliance/appliance-session';
import { type Preset, presets } from '../../../stand/appliance/generator/presets';
import { Random } from '../../../stand/appliance/random';
import { sessionXml } from '../../../stand/appliance/report-xml';
import { helpDeskRepresentatives } from '../../../stand/appliance/representatives';
import { generateSession, type SessionOrder } from '../../../stand/appliance/session-generator';
import { isXmlText } from '../../../stand/appliance/xml/xml-text';
import { attributesOf, beginning, host, textsOf } from './appliance-fixture';

function generate(order: SessionOrder, seed: number | string = 1, sequence = 0): ApplianceSession {
  return generateSession(order, {
    random: new Random(seed),
    directory: helpDeskRepresentatives,
    now: beginning,
    sequence,
  });
}

function many(order: SessionOrder, count = 60): ApplianceSession[] {
  return Array.from({ length: count }, (_, seed) => generate(order, seed, seed));
}

function xmlOf(session: ApplianceSession): string {
  return sessionXml(session, { host, now: beginning, endedAt: beginning, fileDetails: 'elements' });
}

function count(session: ApplianceSession, type: string): number {
  return session.events.filter((event) => event.type === type).length;
}

describe('The session generator', () => {
  it.each(presets)('makes the same %s session for the same seed, and another for another', (preset) => {
    const [first, again, other] = [generate({ preset }), generate({ preset }), generate({ preset }, 2)];
    expect(again).toEqual(first);
    expect(other.lsid).not.toBe(first.lsid);
  });

  it.each(presets)('makes %s sessions whose report is well-formed', (preset: Preset) => {
    const session = generate({ preset, externalKey: 'SUP-1' });
    const xml = xmlOf(session);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(attributesOf(xml, 'session', 'lsid')).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(attributesOf(xml, 'event', 'timestamp')).toHaveLength(session.events.length);
    const times = session.events.map((event) => event.at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times[0]).toBeGreaterThanOrEqual(session.startedAt);
    expect(times.at(-1)).toBeLessThanOrEqual(beginning);
  });

  it('keeps a short session to a few lines of chat', () => {
    for (const session of many({ preset: 'short' })) {
      expect(count(session, 'Chat Message')).toBeGreaterThanOrEqual(2);
      expect(count(session, 'Chat Message')).toBeLessThanOrEqual(7);
      expect(session.representatives).toHaveLength(1);
    }
  });

  it('fills a long chat with hundreds of lines', () => {
    const session = generate({ preset: 'long-chat' });
    expect(count(session, 'Chat Message')).toBeGreaterThanOrEqual(380);
    expect(xmlOf(session)).toContain('<session_recording_view_url>');
  });

  it('has files, notes, system information, recordings and command shells if asked', () => {
    const session = generate({ preset: 'files-and-notes' });
    const types = new Set(session.events.map((event) => event.type));
    for (const type of [
      'File Deleted',
      'Files Shared',
      'Session Note Added',
      'System Information Retrieved',
    ]) {
      expect(types).toContain(type);
    }
    const xml = xmlOf(session);
    const transfers = count(session, 'File Upload') + count(session, 'File Download');
    expect(textsOf(xml, 'file_transfer_count')).toEqual([String(transfers)]);
    expect(textsOf(xml, 'file_delete_count')).toEqual(['1']);
    expect(attributesOf(xml, 'command_shell_recording', 'instance')).toEqual(['0', '1']);
    expect(attributesOf(xml, 'category', 'name')).toEqual(['Operating System', 'Disks', 'Printers']);
    expect(textsOf(xml, 'file').length).toBeGreaterThan(0);
  });

  it('brings three representatives together, the last from outside and without an account', () => {
    const session = generate({ preset: 'three-representatives' });
    const [owner, colleague, guest] = session.representatives;
    expect(owner).toMatchObject({ owner: true, primary: true, invited: false });
    expect(colleague).toMatchObject({ owner: false, invited: false });
    expect(guest).toMatchObject({ owner: false, invited: true });
    expect(guest).not.toHaveProperty('id');
    expect(guest).not.toHaveProperty('username');
    const involved = textsOf(xmlOf(session), 'seconds_involved').map(Number);
    expect(involved[0]).toBeGreaterThan(involved[1] ?? 0);
    expect(involved[1]).toBeGreaterThan(involved[2] ?? 0);
    expect(session.customers).toHaveLength(2);
  });

  it('leaves out almost everything if hardly any data is known', () => {
    const xml = xmlOf(generate({ preset: 'hardly-any-data' }));
    expect(textsOf(xml, 'public_ip')).toEqual(['Unknown', 'Unknown']);
    for (const absent of ['hostname', 'os', 'external_key', 'public_site', 'session_chat_view_url', 'body']) {
      expect(xml).not.toContain(`<${absent}`);
    }
    expect(xml).not.toContain('<team_list');
  });

  it('makes addresses of every kind, and some computers without a host name', () => {
    const customers = many({}).flatMap((session) => session.customers);
    const addresses = customers.map((customer) => customer.publicIp ?? '');
    expect(addresses).toContain('Unknown');
    expect(addresses).toContainEqual(expect.stringMatching(/^\[2001:db8:[0-9a-f:]+\]:\d+$/));
    expect(addresses).toContainEqual(expect.stringMatching(/^203\.0\.113\.\d+:\d+$/));
    expect(customers.some((customer) => customer.hostname === undefined)).toBe(true);
  });

  it('gives some sessions the number of another', () => {
    const numbers = many({}).map((session) => session.lseq);
    expect(new Set(numbers).size).toBeLessThan(numbers.length);
    expect(new Set(many({}).map((session) => session.lsid)).size).toBe(numbers.length);
  });

  it('speaks English mostly, German and Japanese sometimes, and the language that is asked for', () => {
    const owners = many({}).map((session) => session.representatives[0]?.username);
    expect(owners).toEqual(expect.arrayContaining(['hbrandt', 'ksato', 'mlindqvist']));
    expect(xmlOf(generate({ language: 'japanese' }))).toMatch(/[\u3040-\u30ff]/);
    expect(xmlOf(generate({ language: 'german', preset: 'long-chat' }))).toMatch(/[äöüß]/);
  });

  it('has texts in the hostile session that try to be markup, and some that XML cannot hold', () => {
    const session = generate({ preset: 'hostile' });
    const bodies = session.events.flatMap((event) => event.body ?? []);
    const said = bodies.join('\n');
    for (const attempt of [
      '[~accountid:',
      '{{this}}',
      '<script>',
      'javascript:',
      ']]>',
      '\u202E',
      '👍',
      '{"type"',
    ]) {
      expect(said).toContain(attempt);
    }
    expect(Math.max(...bodies.map((body) => body.length))).toBeGreaterThanOrEqual(5_000);
    const xml = xmlOf(session);
    const encoded = textsOf(xml, 'encoded_body').map((text) => Buffer.from(text, 'base64').toString('utf8'));
    expect(encoded).toEqual(bodies.filter((body) => !isXmlText(body)));
    expect(encoded.length).toBeGreaterThan(2);
    expect(session.customers[0]?.name).toContain('{{this}}');
  });

  it('squeezes what happened into the time for which the session has been running', () => {
    const session = generate({ preset: 'long-chat', startedAgoSeconds: 10 });
    expect(session.startedAt).toBe(beginning - 10_000);
    expect(session.events.at(-1)?.at).toBeLessThanOrEqual(beginning);
    const fresh = generate({ startedAgoSeconds: 0 });
    expect(new Set(fresh.events.map((event) => event.at))).toEqual(new Set([beginning]));
  });

  it('writes fifty thousand events within the size and memory of one document', () => {
    const session = generate({ preset: 'fifty-thousand-events' });
    expect(session.events.length).toBeGreaterThanOrEqual(50_000);
    const before = process.memoryUsage().heapUsed;
    const xml = xmlOf(session);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
    expect(Buffer.byteLength(xml)).toBeLessThan(20_000_000);
    expect(attributesOf(xml, 'event', 'event_type')).toHaveLength(session.events.length);
  });
});
