import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assetsFrom, type AssetSources, type ConsoleAssets } from '../../stand/console/assets';
import type { Bundle } from '../../stand/console/bundle';
import type { ModulePage } from '../../stand/console/build';

type Bundles = Pick<AssetSources, 'pages' | 'shared' | 'resources'>;

const folder = join(__dirname, '..', '..', '..', '.build', 'browser-tests');
const pagesFile = join(folder, 'pages.json');
const sharedFolder = join(folder, 'shared');
const resourceFolder = (key: string) => join(folder, 'resources', key);

/** Keeps the bundles on disk, where the processes of all test files find them. */
export function keepBundles({ pages, shared, resources }: Bundles): void {
  rmSync(folder, { recursive: true, force: true });
  writeBundle(sharedFolder, shared);
  for (const [key, bundle] of resources) writeBundle(resourceFolder(key), bundle);
  writeFileSync(pagesFile, JSON.stringify(pages));
}

/** The pages as they were built before the tests. */
export function builtPages(): ConsoleAssets {
  const pages = JSON.parse(readFileSync(pagesFile, 'utf8')) as ModulePage[];
  const keys = [...new Set(pages.map(({ resourceKey }) => resourceKey))];
  return assetsFrom({
    appName: 'Remote Support for Jira',
    pages,
    shared: readBundle(sharedFolder),
    resources: new Map(keys.map((key) => [key, readBundle(resourceFolder(key))])),
  });
}

function writeBundle(into: string, bundle: Bundle): void {
  for (const [path, contents] of bundle) {
    const file = join(into, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
}

function readBundle(from: string): Bundle {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(from.length + 1), new Uint8Array(readFileSync(file))];
    }),
  );
}
