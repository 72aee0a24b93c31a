import { drawPlan } from './plan/plan';
import { runSeed, type SeedOptions } from './run/run-seed';

const options: SeedOptions = { canPoll: true, without: [], maximumSessions: 8 };

jest.setTimeout(120_000);

/** A short campaign; `npm run campaign` runs thousands. */
describe('whatever goes wrong, every session that ended arrives in Jira once or is parked', () => {
  test.each([7, 11, 114, 306])('in the run of seed %i', async (seed) => {
    const { violations, figures } = await runSeed(seed, options);
    expect(violations).toEqual([]);
    expect(figures.sessions).toBeGreaterThan(0);
    expect(figures.workLogs + figures.parked).toBeGreaterThan(0);
  });
});

describe('whatever people choose meanwhile, every session is where the last of them wanted it, once', () => {
  test.each([403, 405])('in the run of seed %i', async (seed) => {
    const { violations, figures } = await runSeed(seed, {
      ...options,
      withTroubles: ['chosen-issues', 'kills'],
    });
    expect(violations).toEqual([]);
    expect(figures.chosen).toBeGreaterThan(2);
  });
});

describe('a seed', () => {
  test('makes the same run each time', async () => {
    const first = await runSeed(11, options);
    const second = await runSeed(11, options);
    expect(second).toEqual(first);
  });

  test('plans the same, whatever is left out of it', () => {
    const whole = drawPlan(13, { canPoll: true, without: [] });
    const part = drawPlan(13, { canPoll: true, without: ['kills'], maximumSessions: 2 });
    expect(part.sessions).toEqual(whole.sessions.slice(0, 2));
    expect(part.troubles).toEqual(whole.troubles.filter((name) => name !== 'kills'));
  });
});
