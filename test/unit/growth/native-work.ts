let work = 0;

/** How much built-in functions have looked at since the program began, in characters and entries. */
export function nativeWork(): number {
  return work;
}

type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number;

const whole: Cost = (self) => lengthOf(self);
const made: Cost = (_self, _args, result) => lengthOf(result);
const sorted: Cost = (self) => lengthOf(self) * Math.log2(lengthOf(self) + 2);

/** From where it was told to begin to where it found something, else to the end. */
const searched: Cost = (self, [, from], found) =>
  (isFound(found) ? found : lengthOf(self)) - (typeof from === 'number' ? from : 0);

const searchedBack: Cost = (self, [, from], found) =>
  (typeof from === 'number' ? Math.min(from, lengthOf(self)) : lengthOf(self)) - (isFound(found) ? found : 0);

/** Whether an expression looks at a character again and again while it matches is seen by the linter. */
const matched: Cost = (self, [text], result) => {
  if (!(self instanceof RegExp)) return 0;
  if (Array.isArray(result)) {
    return (
      lengthOf(result[0]) + (self.global || self.sticky || !('index' in result) ? 0 : Number(result.index))
    );
  }
  return self.sticky || self.source.startsWith('^') ? 0 : lengthOf(text);
};

const costs: [object, Record<string, Cost>][] = [
  [
    String.prototype,
    {
      ...all(['split', 'replace', 'replaceAll', 'match', 'search', 'trim', 'trimStart', 'trimEnd'], whole),
      ...all(['toLowerCase', 'toUpperCase', 'normalize', 'endsWith'], whole),
      ...all(['indexOf', 'includes'], searched),
      lastIndexOf: searchedBack,
    },
  ],
  [
    Array.prototype,
    {
      ...all(['shift', 'unshift', 'splice', 'join', 'reverse', 'fill'], whole),
      ...all(['slice', 'concat', 'flat'], made),
      ...all(['indexOf', 'includes'], searched),
      sort: sorted,
    },
  ],
  [RegExp.prototype, { exec: matched }],
];

function all(names: readonly string[], cost: Cost): Record<string, Cost> {
  return Object.fromEntries(names.map((name) => [name, cost]));
}

/** A text that a function is called on may come as an object. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string' || value instanceof String || Array.isArray(value)) return value.length;
  return 0;
}

function isFound(result: unknown): result is number {
  return typeof result === 'number' && result >= 0;
}

/** Counts what built-in functions do. @returns what ends it */
export function watchNatives(): () => void {
  const ends = costs.flatMap(([prototype, ofNames]) =>
    Object.entries(ofNames).map(([name, cost]) => watch(prototype, name, cost)),
  );
  return () => ends.forEach((end) => end());
}

function watch(prototype: object, name: string, cost: Cost): () => void {
  const native: unknown = Reflect.get(prototype, name);
  if (typeof native !== 'function') throw new Error(`There is no ${name}.`);
  const install = (value: unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  install(function (this: unknown, ...args: unknown[]): unknown {
    const result: unknown = Reflect.apply(native, this, args);
    work += 1 + Math.max(0, cost(this, args, result));
    return result;
  });
  return () => install(native);
}
