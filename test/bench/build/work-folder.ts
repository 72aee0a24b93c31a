import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

/** Where the benchmark puts what it builds and records. */
export const workFolder = join(root, '.build', 'bench');
