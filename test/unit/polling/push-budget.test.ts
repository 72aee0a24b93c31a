import fc from 'fast-check';
import { grantOf, reserveEvents, type PushBudget } from '../../../src/polling/push-budget';
import type { Revised } from '../../../src/foundation/revised';
import { minute, noon } from './samples';

const untouched = { usedUntil: 0 };

describe('the push budget', () => {
  test('grants what is wanted at once, up to 100', () => {
    expect(grantOf(untouched, 30, noon).grant.events).toBe(30);
    expect(grantOf(untouched, 1_000, noon).grant.events).toBe(100);
  });

  test('grants nothing more right after that, and says when to ask again', () => {
    const { grant, left } = grantOf(untouched, 1_000, noon);
    expect(grantOf(left, 900, noon).grant.events).toBe(0);
    expect(grant.askAgainAt - noon).toBe(20_000);
    expect(grantOf(left, 900, grant.askAgainAt - 1_000).grant.events).toBe(0);
    expect(grantOf(left, 900, grant.askAgainAt).grant.events).toBe(50);
  });

  test('never grants more than 250 in any minute, whoever asks for how many and when', () => {
    const asks = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 20_000 }), wanted: fc.integer({ min: 1, max: 400 }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(asks, (list) => {
        const granted: { at: number; events: number }[] = [];
        let [now, budget]: [number, PushBudget] = [noon, untouched];
        for (const { after, wanted } of list) {
          now += after;
          const { grant, left } = grantOf(budget, wanted, now);
          budget = left;
          granted.push({ at: now, events: grant.events });
        }
        for (const { at: from } of granted) {
          const within = granted.filter(({ at }) => at >= from && at < from + minute);
          expect(within.reduce((sum, { events }) => sum + events, 0)).toBeLessThanOrEqual(251);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('whoever comes back when told to gets something', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 60_000 }), (wanted, ahead) => {
        const budget = { usedUntil: noon + ahead };
        const { grant, left } = grantOf(budget, wanted, noon);
        const rest = wanted - grant.events;
        if (rest > 0) expect(grantOf(left, rest, grant.askAgainAt).grant.events).toBeGreaterThan(0);
      }),
    );
  });

  test('is shared by those who ask at the same time', async () => {
    const stored: Revised<PushBudget | undefined> = { revision: 0, content: undefined };
    const budget = {
      read: async () => ({ ...stored }),
      replace: async (content: PushBudget, expected: number) => {
        if (stored.revision !== expected) return false;
        Object.assign(stored, { revision: expected + 1, content });
        return true;
      },
    };
    const grants = await Promise.all(
      [60, 60, 60].map((wanted) => reserveEvents(wanted, { budget, now: () => noon })),
    );
    expect(grants.reduce((sum, { events }) => sum + events, 0)).toBeLessThanOrEqual(100);
    expect(grants.filter(({ events }) => events > 0).length).toBeGreaterThan(0);
  });
});
