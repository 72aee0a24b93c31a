import fc from 'fast-check';
import { countSteps } from './growth/count-steps';
import { WorkCounter } from './growth/count-work';
import { growthOf, type GrowingText } from './growth/growth-of';

const expressions = [
  ...[
    /\s+$/,
    /^\n|\s+$/g,
    /a*?b/,
    /(?:a|ab)(?:c|bcd)*/,
    /(?<![\w-])[A-Z]{2,4}-\d+(?!\w)/i,
    /^[^a]|b$/m,
    /\bab\B/,
  ],
  ...[
    new RegExp('[\\p{Lu}--[A-C]]+', 'v'),
    /\p{L}+(?=\d)/u,
    /(?:a?)*b/,
    /(?:a*)+$/,
    /[^]{2,3}?a/s,
    /[\]a[]+/,
    /(?<=a|bc)\d/,
    /.\u{1F600}?/u,
  ],
];

/** Goes over all that it has at each character. */
function glue(text: string): string {
  let glued = '';
  for (const character of text) {
    if (!glued.endsWith('\n')) glued += character;
  }
  return glued;
}

function countPairs(text: string): number {
  let pairs = 0;
  for (let one = 0; one < text.length; one += 1) {
    for (let other = 0; other < one; other += 1) if (text[one] === text[other]) pairs += 1;
  }
  return pairs;
}

function distinct(text: string): string[] {
  return text.split(' ').reduce<string[]>((seen, word) => (seen.includes(word) ? seen : [...seen, word]), []);
}

const spaces: GrowingText = { before: 'x', again: ' ', after: 'x' };
const words: GrowingText = { before: '', again: 'ab & c ', after: '' };

describe('the counted steps of an expression', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'A', 'É', ' ', '\n', '1', '-', ']', '\u{1F600}', '\uD83D'),
    maxLength: 12,
  });

  test.each(expressions.map((expression) => [expression]))(
    'come to the match that JavaScript finds: %s',
    (expression) => {
      fc.assert(
        fc.property(text, (tried) => {
          const again = new RegExp(expression);
          const found = again.exec(tried);
          const expected = found ? { from: found.index, to: found.index + found[0].length } : undefined;
          expect(countSteps(new RegExp(expression), tried).match).toEqual(expected);
        }),
        { numRuns: 200, seed: 1 },
      );
    },
  );
});

describe('the steps of an expression that can match at the start only', () => {
  test('are those of one attempt, however long the text is', () => {
    expect(countSteps(/^ x/, ' '.repeat(1_000)).steps).toBe(countSteps(/^ x/, '  ').steps);
    expect(countSteps(/ x/, ' '.repeat(1_000)).steps).toBeGreaterThan(1_000);
    expect(countSteps(/^ x/m, ' '.repeat(1_000)).steps).toBeGreaterThan(1_000);
    expect(countSteps(/^x| x/, ' '.repeat(1_000)).steps).toBeGreaterThan(1_000);
  });
});

describe('work', () => {
  const counter = new WorkCounter();
  afterAll(() => counter.close());

  test.each<[string, (text: string) => unknown, GrowingText]>([
    ['an expression that goes back', (text) => text.replace(/\s+$/, ''), spaces],
    ['an expression with choices without end', (text) => /^(?:\s|\s\s)*y/.test(text.slice(1)), spaces],
    ['a text that is put together and looked at again and again', glue, words],
    ['a loop within a loop', countPairs, words],
    [
      'a list that is gone through for each entry',
      (text) => distinct(text.replace(/ /g, () => ` ${Math.random()} `)),
      words,
    ],
  ])('that grows faster than its text is told: %s', (_, work, text) => {
    expect(growthOf(work, text, counter)).toBeDefined();
  });

  test.each<[string, (text: string) => unknown, GrowingText]>([
    ['an expression', (text) => text.replace(/\s+/g, ' '), spaces],
    ['a loop', (text) => [...text].map((character) => character.charCodeAt(0)), words],
    ['a text that is cut piece by piece', cutUp, words],
    ['sorting', (text) => text.split(' ').sort(), words],
    [
      'what fails at once',
      () => {
        throw new Error('On purpose.');
      },
      words,
    ],
  ])('that grows as its text does is not: %s', (_, work, text) => {
    expect(growthOf(work, text, counter)).toBeUndefined();
  });

  test('is the same each time', () => {
    const work = () => counter.workOf(() => countPairs('abc'.repeat(50)));
    work();
    expect(work()).toBe(work());
  });
});

function cutUp(text: string): number {
  let pieces = 0;
  for (let rest = text; rest !== ''; rest = rest.slice(3)) pieces += rest.startsWith('ab') ? 1 : 0;
  return pieces;
}
