import { join } from 'node:path';
import { build } from 'esbuild';
import { root, workFolder } from './work-folder';

/** The programs in `test/bench/child`, each of which measures in a process of its own. */
export const children = ['load', 'first-event', 'warm-events', 'parse'] as const;

export type Child = (typeof children)[number];

const folder = join(workFolder, 'child');

/** Makes plain JavaScript of them, so that nothing but what is measured is loaded or translated in their processes. */
export async function buildChildren(): Promise<void> {
  await build({
    entryPoints: children.map((name) => join(root, 'test', 'bench', 'child', `${name}.ts`)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
}

export function childFile(child: Child): string {
  return join(folder, `${child}.js`);
}
