import fc from 'fast-check';
import * as v from 'valibot';
import { pollingStateSchema, stateAfterDamage, type PollingState } from '../../../src/polling/polling-state';

const whole: PollingState = {
  begunAt: 1_000,
  floor: 1_100,
  cursor: 9_000,
  reachedAt: 8_900,
  lastPollAt: 9_500,
  continueAt: 9_600,
  failure: { since: 9_400, cause: 'No answer.' },
  found: { count: 3, lastAt: 9_300 },
  sweep: { at: 9_200 },
};

const damage = fc.dictionary(
  fc.constantFrom(...Object.keys(whole)),
  fc.oneof(fc.jsonValue(), fc.constant(undefined)),
);

describe('a damaged state', () => {
  test('goes on from its cursor if the progress can be read, with figures of its own', () => {
    const damaged = { ...whole, failure: { kind: 'tired' } };
    const { begunAt, floor, cursor, reachedAt } = whole;
    expect(stateAfterDamage(damaged)).toEqual({ begunAt, floor, cursor, reachedAt, found: { count: 0 } });
  });

  test.each([{ cursor: 'yesterday' }, { floor: '<b>' }, { reachedAt: undefined }])(
    'with %j walks again from where its period began',
    (changes) => {
      const begun = { begunAt: 1_000, reachedAt: 1_000, found: { count: 0 } };
      expect(stateAfterDamage({ ...whole, ...changes })).toEqual(begun);
    },
  );

  test('never passes what the stored one had not, and never begins another period', () => {
    fc.assert(
      fc.property(damage, (changes) => {
        const stored = { ...whole, ...changes };
        if (v.safeParse(pollingStateSchema, stored).success) return;
        const state = stateAfterDamage(stored);
        if (state === undefined) {
          expect(stored.begunAt).not.toBe(whole.begunAt);
          return;
        }
        expect(v.safeParse(pollingStateSchema, state).success).toBe(true);
        expect(state.begunAt).toBe(stored.begunAt);
        if (state.cursor !== undefined) expect(state.cursor).toBe(stored.cursor);
      }),
      { numRuns: 300 },
    );
  });
});
