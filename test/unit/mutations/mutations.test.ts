import { parseSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutated } from '../../mutations/mutation';
import { mutations } from '../../mutations/mutations';

const project = join(__dirname, '../../..');

const sourceOf = (file: string) => readFileSync(join(project, 'src', file), 'utf8');

describe('the list of mutations', () => {
  test('has at least 150 of them, each under an id of its own', () => {
    const ids = mutations.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(150);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names places that are still there, each once, and makes a module of each', () => {
    const problems = mutations.flatMap((mutation) => {
      try {
        const text = mutated(sourceOf(mutation.file), mutation);
        parseSync(text, { syntax: 'typescript' });
        return [];
      } catch (error) {
        return [`${mutation.id}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
    expect(problems).toEqual([]);
  });

  test('names test files that are there', () => {
    const named = new Set(mutations.flatMap(({ tests }) => tests));
    expect([...named].filter((file) => !existsSync(join(project, 'test', `${file}.test.ts`)))).toEqual([]);
  });

  test('says of each that may live why, and lets none live that does harm', () => {
    const living = mutations.filter(({ survives }) => survives !== undefined);
    expect(living.filter(({ isHarmful, survives }) => isHarmful || survives === '')).toEqual([]);
    expect(living.length).toBeLessThanOrEqual(mutations.length / 10);
  });
});
