import { readManifest } from '../../../stand/forge/manifest';
import { manifestPath } from '../../../stand/stand';
import { functionLimits } from '../../../../tools/forge/bundle-limits';
import { functionProblems, inlineSourceMaps } from '../../../../tools/forge/bundle-problems';

const file = (path: string, kilobytes = 1) => ({ path, content: Buffer.alloc(kilobytes * 1024) });

test('a function within its limit is fine, and one byte more is told', () => {
  const files = [file('entry/one.cjs', 10)];
  expect(functionProblems(files, ['entry/one'], { 'entry/one': 10 })).toEqual([]);
  const larger = [{ path: 'entry/one.cjs', content: Buffer.alloc(10 * 1024 + 1) }];
  expect(functionProblems(larger, ['entry/one'], { 'entry/one': 10 })).toEqual([
    'entry/one.cjs has 11 KB, and 10 KB are its limit',
  ]);
});

test('a file that would be loaded late is told', () => {
  const files = [file('entry/one.cjs'), file('417.cjs')];
  expect(functionProblems(files, ['entry/one'], { 'entry/one': 10 })).toEqual([
    '417.cjs is the file of no function',
  ]);
});

test('a function without a limit or a file is told, and so is a limit without a function', () => {
  expect(functionProblems([file('entry/one.cjs')], ['entry/one', 'entry/two'], { 'entry/old': 10 })).toEqual([
    "entry/old has a limit, and is no function's file",
    'entry/one.cjs has 1 KB, and no limit',
    'entry/two.cjs is missing',
  ]);
});

test('a source map within a file is told, and one beside it is not', () => {
  const within = {
    path: 'a.cjs',
    content: Buffer.from('//# sourceMappingURL=data:application/json;base64,e30='),
  };
  const beside = { path: 'b.cjs', content: Buffer.from('//# sourceMappingURL=b.cjs.map') };
  expect(inlineSourceMaps([within, beside])).toEqual(['a.cjs has a source map in it']);
});

test('each function of the manifest has a limit', () => {
  const { functions } = readManifest(manifestPath);
  const files = [...functions.values()].map(({ handler }) => handler.split('.')[0]);
  expect(Object.keys(functionLimits).sort()).toEqual([...new Set(files)].sort());
});
