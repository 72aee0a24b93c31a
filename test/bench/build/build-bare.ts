import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundleFunctions } from '../../../tools/forge/bundle-app';
import { OfflineFeatureFlags } from '../../../tools/forge/offline-feature-flags';
import { WarningCollector } from '../../../tools/forge/warning-collector';
import { precompiledWorkLog } from '../bare/precompiled-work-log';
import type { FunctionPlace } from '../replay/load-function';
import { bundledEntries, entryNamed, type BundledEntry } from './bundled-entries';
import { root, workFolder } from './work-folder';

/** What the app is measured beside, bundled as the app is. */
export interface BuiltBare {
  /** A temporary directory, the caller's to remove. */
  directory: string;
  /** The platform's packages alone. */
  forgePackages: BundledEntry;
  /** These, and the packages that the job needs. */
  floor: BundledEntry;
  /** The app's reader of reports and the bare one. */
  readers: BundledEntry;
  bareLoop: FunctionPlace;
}

/** @throws what the bundler throws */
export async function buildBare(): Promise<BuiltBare> {
  const logger = new WarningCollector();
  const files = { ...committed, 'bare-loop': writeBareLoop() };
  const entryPoints = Object.entries(files).map(([name, path]) => ({ name, path }));
  const { directory } = await bundleFunctions(logger, new OfflineFeatureFlags(logger), entryPoints);
  const entries = bundledEntries(directory);
  return {
    directory,
    forgePackages: entryNamed(entries, 'forge-packages'),
    floor: entryNamed(entries, 'floor'),
    readers: entryNamed(entries, 'readers'),
    bareLoop: { file: entryNamed(entries, 'bare-loop').file, name: 'processDelivery' },
  };
}

const bench = join(root, 'test', 'bench');

const committed = {
  'forge-packages': join(bench, 'entry', 'forge-packages.ts'),
  floor: join(bench, 'entry', 'floor.ts'),
  readers: join(bench, 'entry', 'readers.ts'),
};

/** The entry of the bare loop: its template is compiled when it is built. */
function writeBareLoop(): string {
  mkdirSync(workFolder, { recursive: true });
  const file = join(workFolder, 'bare-loop.js');
  const loop = relative(workFolder, join(bench, 'bare', 'process-delivery'));
  writeFileSync(
    file,
    `import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { bareLoop } from '${loop}';
export const processDelivery = bareLoop(Handlebars.template(${precompiledWorkLog()}));
`,
  );
  return file;
}
