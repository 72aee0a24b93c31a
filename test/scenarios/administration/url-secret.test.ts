import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { postEvent } from '../support/inspect';
import { auditEntriesOf } from '../support/stored';

const day = 24 * 3600;

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  stand.appliance.outbound.removeRecipient('Jira');
});

afterEach(stopVirtualStands);

const urlOf = (applianceId = 'default') => administer(stand, 'outboundEventUrl', { applianceId });
const shownState = async () => (await administer(stand, 'readSettings', undefined)).urlSecret;

/** What a post to that URL is answered. */
const post = (url: string) =>
  postEvent(stand, { event: 'support_conference_begin', lsid: 'a'.repeat(32) }, { url });

describe('the URL for the outbound events', () => {
  test('is always the same, and the one that the form of the configuration shows', async () => {
    const { url } = await urlOf();
    await stand.advance(day);
    expect((await urlOf()).url).toBe(url);
    const detail = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    expect(detail.url).toEqual({ url });
    expect(stand.outboundEventUrl).toBe(url);
  });

  test('has its own secret for each Appliance Id, whatever its letter case', async () => {
    const secretOf = async (id: string) => new URL((await urlOf(id)).url).searchParams.get('secret');
    expect(await secretOf('Berlin')).toBe(await secretOf('bERLIN'));
    expect(await secretOf('DEFAULT')).toBe(await secretOf(' '));
    const secrets = await Promise.all(['default', 'berlin', 'oslo', 'oslo.2'].map(secretOf));
    expect(new Set(secrets).size).toBe(4);
  });

  test('names the Appliance Id if it is not the default, with every character in it encoded', async () => {
    expect(new URL((await urlOf('a&secret=x#')).url).searchParams.get('appliance')).toBe('a&secret=x#');
    expect((await urlOf()).url).not.toContain('appliance=');
  });
});

describe('rotating its secret', () => {
  test('leaves the old URL working for 24 hours and no longer; the new one works at once', async () => {
    const old = (await urlOf()).url;
    const state = await administer(stand, 'rotateUrlSecret', undefined);
    const { url, previousValidUntil } = await urlOf();
    expect(url).not.toBe(old);
    expect(previousValidUntil).toBe(stand.clock.now() + day * 1000);
    expect(state).toEqual({ rotatedAt: stand.clock.now(), previousValidUntil });
    expect([await post(old), await post(url)]).toEqual([200, 200]);

    await stand.advance(day - 1);
    expect([await post(old), await post(url)]).toEqual([200, 200]);
    await stand.advance(1);
    expect([await post(old), await post(url)]).toEqual([403, 200]);
  });

  test('holds for the URLs of all Appliance Ids', async () => {
    const old = (await urlOf('berlin')).url;
    await administer(stand, 'rotateUrlSecret', undefined);
    expect((await urlOf('berlin')).url).not.toBe(old);
  });

  test('is shown in the settings for as long as the old secret works', async () => {
    expect(await shownState()).toEqual({});
    const rotatedAt = stand.clock.now();
    await administer(stand, 'rotateUrlSecret', undefined);
    expect(await shownState()).toEqual({ rotatedAt, previousValidUntil: rotatedAt + day * 1000 });
    await stand.advance(day);
    expect(await shownState()).toEqual({ rotatedAt });
    expect(await urlOf()).toEqual({ url: expect.any(String) });
  });

  test('twice ends the first secret at once: at most two are valid', async () => {
    const first = (await urlOf()).url;
    await administer(stand, 'rotateUrlSecret', undefined);
    const between = (await urlOf()).url;
    await administer(stand, 'rotateUrlSecret', undefined);
    expect([await post(first), await post(between), await post((await urlOf()).url)]).toEqual([
      403, 200, 200,
    ]);
  });

  test('is on record, without the secret', async () => {
    await stand.advance(1);
    await administer(stand, 'rotateUrlSecret', undefined);
    expect(auditEntriesOf(stand).at(-1)).toMatchObject({
      action: 'Rotated the secret of the outbound-event URLs',
      changes: [],
    });
  });
});

describe('ending the former URLs', () => {
  const rotate = async () => (await administer(stand, 'rotateUrlSecret', undefined)).rotatedAt ?? 0;

  test('refuses them at once, for all Appliance Ids, and is on record', async () => {
    const old = (await urlOf()).url;
    const rotatedAt = await rotate();
    await stand.advance(1);
    expect(await administer(stand, 'endFormerUrls', { rotatedAt })).toEqual({ rotatedAt });
    expect([await post(old), await post((await urlOf()).url)]).toEqual([403, 200]);
    expect(await shownState()).toEqual({ rotatedAt });
    expect(JSON.stringify(stand.platform.store.dumpSecrets())).not.toContain('previous');
    expect(auditEntriesOf(stand).at(-1)).toMatchObject({
      action: 'Ended the outbound-event URLs from before the last rotation',
    });
  });

  test('twice is the same as once, and goes on record once', async () => {
    const rotatedAt = await rotate();
    await administer(stand, 'endFormerUrls', { rotatedAt });
    const entries = auditEntriesOf(stand).length;
    expect(await administer(stand, 'endFormerUrls', { rotatedAt })).toEqual({ rotatedAt });
    expect(auditEntriesOf(stand)).toHaveLength(entries);
  });

  test('ends only those that the page showed', async () => {
    const rotatedAt = await rotate();
    await stand.advance(60);
    const between = (await urlOf()).url;
    await rotate();
    const answer = await askAdmin(stand, 'endFormerUrls', { rotatedAt });
    expect(answer).toMatchObject({ problem: { kind: 'stale' } });
    expect(await post(between)).toBe(200);
  });

  test('at the moment of another rotation: the one who wrote first is told so', async () => {
    const rotatedAt = await rotate();
    await stand.advance(60);
    const answers = await Promise.all([
      askAdmin(stand, 'rotateUrlSecret', undefined),
      askAdmin(stand, 'endFormerUrls', { rotatedAt }),
    ]);
    const told = answers.filter(({ ok }) => !ok);
    for (const answer of told) expect(answer).toMatchObject({ problem: { kind: 'stale' } });
    expect(await post((await urlOf()).url)).toBe(200);
  });
});
