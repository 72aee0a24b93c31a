import fc from 'fast-check';
import {
  afterMatching,
  maximumUnmatched,
  unmatchedReasons,
  type UnmatchedList,
  type UnmatchedRepresentative,
} from '../../../src/jira/unmatched-representative';

const nothing: UnmatchedList = { revision: 0, representatives: [] };
const day = 24 * 60 * 60 * 1000;

function unmatched(more: Partial<UnmatchedRepresentative> = {}): UnmatchedRepresentative {
  return {
    configurationId: 'one',
    representative: 'Hanna Brandt',
    reason: 'several',
    lastSeenAt: 0,
    ...more,
  };
}

describe('the list of unmatched representatives', () => {
  const known = { revision: 1, representatives: [unmatched()] };

  test.each([
    ['somebody is new', nothing, [unmatched()], true],
    [
      'the same is seen soon after, in other letter case',
      known,
      [unmatched({ representative: 'hanna brandt', lastSeenAt: day - 1 })],
      false,
    ],
    ['the same is seen a day later', known, [unmatched({ lastSeenAt: day })], true],
    ['the reason is another', known, [unmatched({ reason: 'nobody' })], true],
    ['another configuration sees them', known, [unmatched({ configurationId: 'two' })], true],
    ['nobody was unmatched', known, [], false],
  ])('is written or not where %s', (_, list, fresh, isWritten) => {
    expect(afterMatching(list, [], fresh) !== undefined).toBe(isWritten);
  });

  test('loses who was matched, in that configuration only', () => {
    const list = { revision: 4, representatives: [unmatched(), unmatched({ configurationId: 'two' })] };
    expect(afterMatching(list, [{ configurationId: 'two', representative: 'HANNA BRANDT' }], [])).toEqual({
      revision: 5,
      representatives: [unmatched()],
    });
  });

  test('stays bounded and has each once, the latest first', () => {
    const one = fc.record({
      configurationId: fc.constantFrom('one', 'two'),
      representative: fc.string({ minLength: 1, maxLength: 300 }),
      reason: fc.constantFrom(...unmatchedReasons),
      lastSeenAt: fc.integer({ min: 0, max: 10 * day }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 260 }), (many) => {
        const list = many.reduce((before, next) => afterMatching(before, [], [next]) ?? before, nothing);
        const names = list.representatives.map(
          ({ configurationId, representative }) => `${configurationId} ${representative.toLowerCase()}`,
        );
        expect(new Set(names).size).toBe(names.length);
        expect(names.length).toBeLessThanOrEqual(maximumUnmatched);
        expect(JSON.stringify(list).length).toBeLessThan(240 * 1024);
        const seen = list.representatives.map(({ lastSeenAt }) => lastSeenAt);
        expect(seen).toEqual([...seen].sort((a, b) => b - a));
      }),
      { numRuns: 30 },
    );
  });
});
