import fc from 'fast-check';
import { lineDifference, type DifferenceLine } from '../../../src/templates/line-difference';

function side(lines: DifferenceLine[], without: DifferenceLine['kind']): string {
  return lines
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('\n');
}

const shown = (before: string, after: string) =>
  lineDifference(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  );

describe('the difference of two texts', () => {
  it('names the lines that go and those that come, in their places', () => {
    expect(shown('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-b', '+x', ' c', ' d', '+e']);
  });

  it('of a text and itself has nothing but what is the same', () => {
    expect(shown('a\nb', 'a\nb')).toEqual([' a', ' b']);
    expect(shown('', '')).toEqual([' ']);
  });

  it('finds the shortest way if lines are repeated', () => {
    expect(shown('}\n}\n}', '}\nx\n}\n}')).toEqual([' }', '+x', ' }', ' }']);
  });

  it('restores both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDifference(before, after);
        expect(side(lines, 'added')).toBe(before);
        expect(side(lines, 'removed')).toBe(after);
      }),
      { numRuns: 200 },
    );
  });

  it('of two long texts that have little in common is still whole', () => {
    const before = Array.from({ length: 5_000 }, (_, line) => `old ${line}`).join('\n');
    const after = Array.from({ length: 5_000 }, (_, line) => `new ${line}`).join('\n');
    const lines = lineDifference(`start\n${before}\nend`, `start\n${after}\nend`);
    expect(side(lines, 'added')).toBe(`start\n${before}\nend`);
    expect(side(lines, 'removed')).toBe(`start\n${after}\nend`);
    expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(2);
  });
});
