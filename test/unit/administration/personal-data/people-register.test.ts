import fc from 'fast-check';
import {
  emptyRegister,
  maximumPeople,
  pseudonymsIn,
  withoutPeople,
  withPeople,
} from '../../../../src/administration/personal-data/people-register';

test('somebody has one pseudonym, however often they do something', () => {
  const once = withPeople(emptyRegister, ['ann', 'bob', 'ann']);
  expect([...pseudonymsIn(once)]).toEqual([
    ['ann', 'p1'],
    ['bob', 'p2'],
  ]);
  expect(withPeople(once, ['bob', 'ann'])).toBe(once);
});

test('a register without the person is left as it is', () => {
  const register = withPeople(emptyRegister, ['ann']);
  expect(withoutPeople(register, new Set(['bob']))).toBe(register);
});

test('beyond what can be stored, the first ones are dropped', () => {
  const all = Array.from({ length: maximumPeople + 2 }, (_, index) => `account-${index}`);
  const register = withPeople(emptyRegister, all);
  expect(register.people).toHaveLength(maximumPeople);
  expect(register.people[0]).toEqual({ pseudonym: 'p3', accountId: 'account-2' });
});

const change = fc.record({
  kind: fc.constantFrom('add', 'erase'),
  accountIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
});

test('a pseudonym never means somebody else later', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const meant = new Map<string, string>();
      let register = emptyRegister;
      for (const { kind, accountIds } of changes) {
        register =
          kind === 'add' ? withPeople(register, accountIds) : withoutPeople(register, new Set(accountIds));
        for (const { pseudonym, accountId } of register.people) {
          expect(meant.get(pseudonym) ?? accountId).toBe(accountId);
          meant.set(pseudonym, accountId);
        }
      }
    }),
    { numRuns: 100 },
  );
});
