import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the platform loads. */
export interface BundledEntry {
  /** Its path in the bundle, without the extension: `entry/process-delivery`. */
  name: string;
  file: string;
  kilobytes: number;
}

const extension = '.cjs';

/** The files of a bundle of functions. */
export function bundledEntries(directory: string): BundledEntry[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .sort()
    .map((path) => {
      const file = join(directory, path);
      const name = path.slice(0, -extension.length);
      return { name, file, kilobytes: Math.ceil(statSync(file).size / 1024) };
    });
}

/** @throws Error if there is none of that name */
export function entryNamed(entries: readonly BundledEntry[], name: string): BundledEntry {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`The bundle has no ${name}${extension}.`);
  return found;
}
