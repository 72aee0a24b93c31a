import { dueConfigurations, dispatched, planFor } from '../../../src/polling/polling-plan';
import { configurationSetOf, configuration, hour, minute, noon } from './samples';

const ids = (configurations: { id: string }[]) => configurations.map(({ id }) => id);

describe('the plan', () => {
  test('has an entry for each configuration that polls, from its save on', () => {
    const set = configurationSetOf([
      configuration('one'),
      configuration('two', { pollingEventTypes: [] }),
      configuration('three', { disabled: true }),
    ]);
    expect(planFor(set, {}, noon)).toEqual({ one: { begunAt: noon - 2 * minute, dispatchedAt: 0 } });
  });

  test('begins no more than an hour back where the save is an old one', () => {
    const set = configurationSetOf([configuration('one')]);
    expect(planFor(set, {}, noon + 48 * hour).one?.begunAt).toBe(noon + 47 * hour);
  });

  test('is the same object where nothing has changed, so that nothing is written', () => {
    const set = configurationSetOf([configuration('one')]);
    const plan = planFor(set, {}, noon);
    expect(planFor(set, plan, noon + hour)).toBe(plan);
  });

  test('forgets a configuration that polls no more, so that another period begins when it does again', () => {
    const plan = planFor(configurationSetOf([configuration('one'), configuration('two')]), {}, noon);
    const without = planFor(configurationSetOf([configuration('two')]), plan, noon + hour);
    expect(Object.keys(without)).toEqual(['two']);
  });

  test('keeps the entry of a configuration that cannot be read for now', () => {
    const plan = planFor(configurationSetOf([configuration('one')]), {}, noon);
    expect(planFor(configurationSetOf([], ['one']), plan, noon + hour)).toBe(plan);
  });
});

test('everybody keeps their entry if no configurations are stored at all, which never happens', () => {
  const plan = planFor(configurationSetOf([configuration('one')]), {}, noon);
  expect(planFor({ ...configurationSetOf([]), revision: 0 }, plan, noon + hour)).toBe(plan);
});

describe('a configuration is due', () => {
  const set = configurationSetOf([
    configuration('one'),
    configuration('two', { pollingIntervalMinutes: 15 }),
  ]);

  test('at once where it never was handed out', () => {
    expect(ids(dueConfigurations(set, planFor(set, {}, noon), noon))).toEqual(['one', 'two']);
  });

  test('when its interval is over, give or take half a tick', () => {
    const plan = dispatched(planFor(set, {}, noon), set.configurations, noon);
    const dueAfter = (minutes: number) => ids(dueConfigurations(set, plan, noon + minutes * minute));
    expect(dueAfter(2)).toEqual([]);
    expect(dueAfter(4.9)).toEqual(['one']);
    expect(dueAfter(10.1)).toEqual(['one']);
    expect(dueAfter(14.9)).toEqual(['one', 'two']);
  });
});
