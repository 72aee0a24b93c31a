import type { Clock } from '@sinonjs/fake-timers';
import {
  attributesOf,
  beginning,
  installClock,
  newAppliance,
  report,
  sessionReport,
  textsOf,
} from './appliance-fixture';

describe('A session of the appliance', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installClock();
  });
  afterEach(() => {
    clock.uninstall();
  });

  it('has no end while it runs, and none for some seconds after the end', async () => {
    const appliance = newAppliance({ reportDelayMs: 12_000 });
    const { lsid } = appliance.startSession({ startedAgoSeconds: 600 });
    expect(await sessionReport(appliance, lsid)).toContain('<end_time/>');
    appliance.endSession(lsid);
    clock.tick(11_999);
    const early = await sessionReport(appliance, lsid);
    expect(early).toContain('<end_time/>');
    expect(early).not.toContain('Session End');
    expect(appliance.sessions()[0]).toMatchObject({ state: 'ended', endReported: false });
    clock.tick(1);
    const ready = await sessionReport(appliance, lsid);
    expect(ready).toContain(
      `<end_time timestamp="${beginning / 1000}">2025-03-10T09:00:00+00:00</end_time><duration>00:10:00</duration>`,
    );
    expect(ready).toContain('event_type="Session End"');
    expect(appliance.sessions()[0]).toMatchObject({ endReported: true, endedAt: beginning });
  });

  it('lets the report lag by 5 to 30 seconds if nothing is set', async () => {
    const appliance = newAppliance({ reportDelayMs: undefined });
    const lsids = Array.from({ length: 40 }, () => appliance.startSession().lsid);
    for (const lsid of lsids) appliance.endSession(lsid);
    const reported = (): number => appliance.sessions().filter(({ endReported }) => endReported).length;
    clock.tick(4_999);
    expect(reported()).toBe(0);
    clock.tick(12_501);
    expect(reported()).toBeGreaterThan(5);
    expect(reported()).toBeLessThan(35);
    clock.tick(12_500);
    expect(reported()).toBe(40);
  });

  it('never shows an end if it closed abnormally', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession({ startedAgoSeconds: 125 });
    appliance.endSession(lsid, { abnormally: true });
    clock.tick(86_400_000);
    const xml = await sessionReport(appliance, lsid);
    expect(xml).toContain('<end_time/><duration>00:02:05</duration>');
    expect(appliance.sessions()[0]).toMatchObject({ state: 'closed-abnormally', endReported: false });
  });

  it('is not complete before an expected survey of the representative', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession();
    appliance.endSession(lsid, { awaitRepresentativeSurvey: true });
    clock.tick(3_600_000);
    expect(await sessionReport(appliance, lsid)).toContain('<end_time/>');
    appliance.answerRepresentativeSurvey(lsid, { solved: 'yes' });
    expect(await sessionReport(appliance, lsid)).toContain(`<end_time timestamp="${beginning / 1000}">`);
  });

  it('takes chat while it runs, from whoever is named', async () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession({ preset: 'three-representatives' });
    appliance.chat(lsid, 'customer', 'Is it <b>done</b>?');
    appliance.chat(lsid, { gsNumber: '3' }, 'Nearly.');
    const xml = await sessionReport(appliance, lsid);
    expect(textsOf(xml, 'body').slice(-2)).toEqual(['Is it &lt;b&gt;done&lt;/b&gt;?', 'Nearly.']);
    expect(attributesOf(xml, 'performed_by', 'gsnumber').slice(-2)).toEqual(['1', '3']);
    expect(() => appliance.chat(lsid, { gsNumber: '77' }, 'x')).toThrow(RangeError);
    appliance.endSession(lsid);
    expect(() => appliance.chat(lsid, 'customer', 'x')).toThrow(/is over/);
  });

  it('refuses steps out of order', () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession();
    expect(() => appliance.answerCustomerSurvey(lsid, {})).toThrow(/still runs/);
    appliance.endSession(lsid);
    expect(() => appliance.endSession(lsid)).toThrow(/is over/);
    expect(() => appliance.endSession('0'.repeat(32))).toThrow(/has no session/);
    expect(() => appliance.startSession({ representatives: ['nobody'] })).toThrow(
      /no representative "nobody"/,
    );
  });

  it('gives all times by the clock of the appliance', async () => {
    const appliance = newAppliance({ skewMs: -3_600_000 });
    const { lsid } = appliance.startSession({ startedAgoSeconds: 0 });
    expect(appliance.now()).toBe(beginning - 3_600_000);
    expect(await sessionReport(appliance, lsid)).toContain('>2025-03-10T08:00:00+00:00</start_time>');
    const query = { generate_report: 'SupportSession', start_time: String(beginning / 1000), duration: '0' };
    expect(await report(appliance, query)).toContain('<error xmlns=');
  });

  it('is listed for the console', () => {
    const appliance = newAppliance();
    const { lsid } = appliance.startSession({
      representatives: ['hbrandt', 'tokafor'],
      customer: 'Ada',
      startedAgoSeconds: 60,
    });
    appliance.setExternalKey(lsid, 'SUP-4');
    expect(appliance.sessions()).toEqual([
      {
        lsid,
        state: 'running',
        endReported: false,
        representative: 'Hanna Brandt',
        customer: 'Ada',
        externalKey: 'SUP-4',
        startedAt: beginning - 60_000,
        endedAt: undefined,
      },
    ]);
    expect(appliance.session(lsid).representatives.map(({ username, owner }) => [username, owner])).toEqual([
      ['hbrandt', true],
      ['tokafor', false],
    ]);
  });
});
