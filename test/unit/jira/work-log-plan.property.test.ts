import fc from 'fast-check';
import { planWorkLogs, type WorkLogMark } from '../../../src/jira/work-log-plan';

const representative = fc.option(fc.constantFrom('id:1', 'id:2', 'user:ann', 'number:3'), { nil: undefined });
const mark = fc.record({ representative, hash: fc.constantFrom('a', 'b') });
const wanted = fc.uniqueArray(mark, { selector: ({ representative: whose }) => whose ?? '' });
const found = fc
  .array(mark, { maxLength: 8 })
  .map((marks) => marks.map((one, index) => ({ ...one, id: String(index) })));

/** What is on the issue after the plan was carried out. */
function carriedOut(
  before: readonly (WorkLogMark & { id: string })[],
  { create, update, remove }: ReturnType<typeof planWorkLogs<WorkLogMark>>,
) {
  const updated = new Map(update.map(({ id, wanted: one }) => [id, one]));
  const kept = before
    .filter(({ id }) => !remove.includes(id))
    .map((one) => ({ ...one, ...updated.get(one.id) }));
  return [...kept, ...create.map((one, index) => ({ ...one, id: `new-${index}` }))];
}

const marks = (logs: readonly WorkLogMark[]) =>
  logs.map(({ representative: whose, hash }) => `${whose ?? 'session'} ${hash}`).sort();

describe('a plan for work logs', () => {
  test('makes the issue agree with what is wanted, whatever is on it', () => {
    fc.assert(
      fc.property(wanted, found, (want, have) => {
        expect(marks(carriedOut(have, planWorkLogs(want, have)))).toEqual(marks(want));
      }),
      { numRuns: 200 },
    );
  });

  test('has nothing left to do once it was carried out', () => {
    fc.assert(
      fc.property(wanted, found, (want, have) => {
        const after = carriedOut(have, planWorkLogs(want, have));
        expect(planWorkLogs(want, after)).toMatchObject({ create: [], update: [], remove: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('removes nothing that could have been brought up to date', () => {
    fc.assert(
      fc.property(wanted, found, (want, have) => {
        const { create } = planWorkLogs(want, have);
        for (const one of create) {
          expect(have.some(({ representative: whose }) => whose === one.representative)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('can be broken off anywhere: what is carried out later ends the same', () => {
    fc.assert(
      fc.property(wanted, found, fc.nat(8), (want, have, steps) => {
        const { create, update, remove, keep } = planWorkLogs(want, have);
        const begun = {
          create: create.slice(0, steps),
          update: update.slice(0, Math.max(steps - create.length, 0)),
          remove: remove.slice(0, Math.max(steps - create.length - update.length, 0)),
          keep,
        };
        const between = carriedOut(have, begun);
        expect(marks(carriedOut(between, planWorkLogs(want, between)))).toEqual(marks(want));
      }),
      { numRuns: 200 },
    );
  });
});
