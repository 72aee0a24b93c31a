import fc from 'fast-check';
import { fuzz } from './fuzz';
import { declared, Finding, fuzzTarget } from './fuzz-target';
import { fuzzTargets } from './targets/all';

const inputs = 3_000;
const seed = 20_260_112;
const whole = fuzzTargets.reduce((sum, { share }) => sum + share, 0);

describe('hostile inputs', () => {
  test.each(fuzzTargets.map((target) => [target.name, target] as const))(
    '%s: nothing is found',
    async (_, target) => {
      const { findings, inputs: looked } = await fuzz(target, inputs, seed, whole);
      expect(findings).toEqual([]);
      expect(looked).toBeGreaterThan(0);
    },
  );
});

describe('a fault', () => {
  const faulty = fuzzTarget({
    name: 'faulty',
    share: 1,
    inputs: fc.string({ unit: 'binary', maxLength: 50 }),
    look: (text) => {
      if (text.includes('a')) throw new TypeError('On purpose.');
      if (text.includes('b')) throw new Finding('invalid ADF', 'a b');
    },
  });

  test('is found, reduced, and reproduced by its seed and path', async () => {
    const { findings } = await fuzz(faulty, 5_000, 1, 1);
    const [first] = findings;
    expect(first).toMatchObject({ kind: expect.stringMatching(/undeclared error|invalid ADF/) });
    expect(first?.input).toMatch(/^"[ab]"$/);
    const again = await faulty.check({ inputs: 1, seed: first?.seed ?? 0, path: first?.path });
    expect(again.found).toMatchObject({ kind: first?.kind, input: first?.input });
  });

  test('is not a declared error', () => {
    const fail = () => {
      throw new RangeError('On purpose.');
    };
    expect(declared(fail, RangeError)).toBeUndefined();
    expect(() => declared(fail, TypeError)).toThrow(RangeError);
  });
});
