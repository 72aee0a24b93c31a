import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { circlesIn } from '../../../tools/imports/circles-in';
import { betweenFolders, importsOf } from '../../../tools/imports/imports-of';

const needs = (all: Record<string, string[]>) => new Map(Object.entries(all));

describe('circles', () => {
  test('are none if each needs only what comes after it', () => {
    expect(circlesIn(needs({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  test('are found however many lie between, and apart from what leads to them', () => {
    const all = { start: ['a'], a: ['b'], b: ['c', 'end'], c: ['a'], end: [], x: ['y'], y: ['x'] };
    expect(circlesIn(needs(all))).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
  });
});

describe('imports of modules', () => {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  afterAll(() => rmSync(root, { recursive: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  test('count whether they are of values, of types or passed on, and close circles of folders too', () => {
    write(
      'jira/issue.ts',
      "import type { Session } from '../session/session';\nexport type Issue = Session;",
    );
    write('session/session.ts', "export { key } from './key';\nexport type Session = string;");
    write(
      'session/key.ts',
      "import { z } from 'zod';\nimport { type Issue } from '../jira/issue';\nexport const key: Issue = String(z);",
    );
    const imports = importsOf(root);
    expect(imports.get('session/key.ts')).toEqual(['jira/issue.ts']);
    expect(circlesIn(imports)).toEqual([['jira/issue.ts', 'session/key.ts', 'session/session.ts']]);
    expect(circlesIn(betweenFolders(imports))).toEqual([['jira', 'session']]);
  });
});
