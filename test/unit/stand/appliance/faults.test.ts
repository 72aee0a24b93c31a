import type { Clock } from '@sinonjs/fake-timers';
import { XMLValidator } from 'fast-xml-parser';
import { FaultList } from '../../../stand/appliance/faults';
import { Random } from '../../../stand/appliance/random';
import type { SimulatedAppliance } from '../../../stand/appliance/simulated-appliance';
import { getWith, host, installClock, newAppliance, newToken, requestToken } from './appliance-fixture';

describe('Faults', () => {
  let clock: Clock;
  let appliance: SimulatedAppliance;
  let token: string;
  let lsid: string;

  beforeEach(async () => {
    clock = installClock();
    appliance = newAppliance();
    token = await newToken(appliance);
    lsid = appliance.startSession().lsid;
    appliance.endSession(lsid);
  });
  afterEach(() => {
    clock.uninstall();
  });

  const reporting = (): Promise<Response> =>
    getWith(appliance, `/api/reporting?generate_report=SupportSession&lsid=${lsid}`, token);

  it('refuse the connection with the error that fetch gives', async () => {
    appliance.faults.add({ endpoint: 'reporting', kind: 'down', times: 1 });
    const failure: unknown = await reporting().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TypeError);
    expect(failure).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNREFUSED' } });
    expect(appliance.calls.at(-1)).not.toHaveProperty('status');
    expect((await reporting()).status).toBe(200);
  });

  it('make an answer slow', async () => {
    appliance.faults.add({ endpoint: 'any', kind: 'slow', times: 1, delayMs: 20_000 });
    let answer: Response | undefined;
    void reporting().then((response) => {
      answer = response;
    });
    await clock.tickAsync(19_999);
    expect(answer).toBeUndefined();
    await clock.tickAsync(1);
    expect(answer?.status).toBe(200);
  });

  it.each(['401', '403', '429', '500', '503'] as const)('answer %s', async (kind) => {
    appliance.faults.add({ endpoint: 'reporting', kind, times: 1, retryAfterSeconds: 7 });
    const answer = await reporting();
    expect(answer.status).toBe(Number(kind));
    expect(answer.headers.get('Retry-After')).toBe('7');
    expect((await reporting()).status).toBe(200);
  });

  it('cut off the document', async () => {
    const whole = await (await reporting()).text();
    appliance.faults.add({ endpoint: 'reporting', kind: 'truncated', times: 1 });
    const answer = await reporting();
    const part = await answer.text();
    expect(answer.status).toBe(200);
    expect(whole.startsWith(part)).toBe(true);
    expect(part.length).toBeLessThan(whole.length);
    expect(XMLValidator.validate(part)).not.toBe(true);
  });

  it('break off the connection after the headers have come', async () => {
    appliance.faults.add({ endpoint: 'reporting', kind: 'broken-off', times: 1 });
    const answer = await reporting();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('affect only requests about one session, if they name it', async () => {
    appliance.faults.add({ endpoint: 'reporting', kind: '500', lsid: 'f'.repeat(32) });
    expect((await reporting()).status).toBe(200);
  });

  it('hold a report back that would be ready', async () => {
    appliance.faults.add({ endpoint: 'any', kind: 'not-ready', times: 1 });
    expect((await requestToken(appliance)).status).toBe(200);
    expect(await (await reporting()).text()).toContain('<end_time/>');
    expect(await (await reporting()).text()).not.toContain('<end_time/>');
  });

  it('answer a page or nothing at all instead of XML', async () => {
    appliance.faults.add({ endpoint: 'reporting', kind: 'html', times: 1 });
    appliance.faults.add({ endpoint: 'reporting', kind: 'empty', times: 1 });
    const page = await reporting();
    expect(page.headers.get('Content-Type')).toContain('text/html');
    expect(await page.text()).toContain('<!doctype html>');
    expect(await (await reporting()).text()).toBe('');
  });

  it('affect the endpoint that they are for', async () => {
    appliance.faults.add({ endpoint: 'token', kind: '500' });
    appliance.faults.add({ endpoint: 'configuration', kind: '403' });
    appliance.faults.add({ endpoint: 'command', kind: '503' });
    expect((await reporting()).status).toBe(200);
    expect((await requestToken(appliance)).status).toBe(500);
    expect((await getWith(appliance, '/api/config/v1/user', token)).status).toBe(403);
    expect((await getWith(appliance, '/api/command?action=get_api_info', token)).status).toBe(503);
    expect((await appliance.handle(new Request(`https://${host}/check_health`))).status).toBe(200);
  });

  it('are listed with how often they occurred, removed and cleared', async () => {
    const { id } = appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 3 });
    await reporting();
    expect(appliance.faults.list()).toEqual([
      { id, endpoint: 'reporting', kind: '500', times: 3, struck: 1 },
    ]);
    appliance.faults.remove(id);
    expect((await reporting()).status).toBe(200);
    appliance.faults.add({ endpoint: 'any', kind: 'down' });
    appliance.faults.clear();
    expect((await reporting()).status).toBe(200);
  });

  it('occur with their probability, the same for the same seed', () => {
    const strikes = (seed: number): boolean[] => {
      const faults = new FaultList(new Random(seed));
      faults.add({ endpoint: 'any', kind: '500', probability: 0.3 });
      return Array.from({ length: 400 }, () => faults.strike('reporting') !== undefined);
    };
    const struck = strikes(5).filter(Boolean).length;
    expect(struck).toBeGreaterThan(80);
    expect(struck).toBeLessThan(160);
    expect(strikes(5)).toEqual(strikes(5));
    expect(strikes(5)).not.toEqual(strikes(6));
  });
});
