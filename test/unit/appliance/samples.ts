import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The answers of an appliance under `samples/`, by their file names. */
export function sample(name: string): string {
  return readFileSync(join(__dirname, 'samples', `${name}.xml`), 'utf8');
}

export const host = 'support.example.com';

/** The session of `samples/session.xml`, as the app writes its id. */
export const lsid = 'da1d4e5a9bbf4d2a8e0dd9b7d7ab2f11';
