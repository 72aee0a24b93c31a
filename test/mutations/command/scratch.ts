import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutated, type ListedMutation } from '../mutation';

/** What the tests need of the project. */
const needed = [
  'src',
  'test',
  'templates',
  'manifest.yml',
  'jest.config.cjs',
  'package.json',
  'tsconfig.json',
];

/**
 * A copy of the project in which one mutation at a time is made. It is always in the same folder, so that jest need not
 * transform everything again.
 */
export class Scratch {
  readonly folder: string;
  readonly #project: string;

  /** @throws Error if another run has it */
  constructor(project: string) {
    this.#project = project;
    const name = createHash('sha256').update(project).digest('hex').slice(0, 12);
    this.folder = join(tmpdir(), `mutations-${name}`);
    take(this.folder);
    for (const path of needed) cpSync(join(project, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Makes the mutation, runs with it, and takes it back. @throws Error if it cannot be applied */
  async with<T>(mutation: ListedMutation, run: () => Promise<T>): Promise<T> {
    const path = join(this.folder, 'src', mutation.file);
    const original = readFileSync(join(this.#project, 'src', mutation.file), 'utf8');
    writeFileSync(path, mutated(original, mutation));
    try {
      return await run();
    } finally {
      writeFileSync(path, original);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function take(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new Error(`Another run is under way, or one was broken off: remove ${folder} then.`, {
      cause: error,
    });
  }
}
