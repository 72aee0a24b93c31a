import type { Clock } from '@sinonjs/fake-timers';
import { getWith, installClock, newAppliance, newToken } from './appliance-fixture';

const path = '/api/command?action=check_health';

describe('The rate limit', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installClock();
  });
  afterEach(() => {
    clock.uninstall();
  });

  it('says how many requests are left', async () => {
    const appliance = newAppliance();
    const { headers } = await getWith(appliance, path, await newToken(appliance));
    expect(headers.get('X-RateLimit-Limit')).toBe('20');
    expect(headers.get('X-RateLimit-Remaining')).toBe('19');
  });

  it('answers 429 to the twenty-first request of a second, and serves the next second', async () => {
    const appliance = newAppliance();
    const token = await newToken(appliance);
    const statuses = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await getWith(appliance, path, token)).status);
    expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(200));
    expect(statuses[20]).toBe(429);
    clock.tick(1_000);
    expect((await getWith(appliance, path, token)).status).toBe(200);
  });

  it('also counts by the hour, and says when it is over', async () => {
    const appliance = newAppliance();
    appliance.configure({ rateLimit: { perSecond: 20, perHour: 2 } });
    const token = await newToken(appliance);
    await getWith(appliance, path, token);
    await getWith(appliance, path, token);
    clock.tick(600_000);
    const refused = await getWith(appliance, path, token);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('X-RateLimit-Remaining')).toBe('0');
    expect(refused.headers.get('Retry-After')).toBe('3000');
  });
});
