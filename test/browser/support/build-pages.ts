import { join } from 'node:path';
import { bundleResource, bundleStandPages } from '../../stand/console/bundle';
import { readManifest } from '../../stand/forge/manifest';
import { modulePagesOf } from '../../stand/module-pages';
import { keepBundles } from './built-pages';
import { findChromium } from './chromium';

const manifestPath = join(__dirname, '..', '..', '..', 'manifest.yml');

/** Before the first of the browser tests: builds the pages once for all their files. */
export default async function buildPages(): Promise<void> {
  if (findChromium() === undefined) {
    const outcome = process.env.CI === 'true' ? 'fail' : 'are skipped';
    process.stderr.write(
      `No Chromium is installed, so the tests in test/browser ${outcome}. Install one, or set CHROMIUM_PATH.\n`,
    );
    return;
  }
  const pages = modulePagesOf(readManifest(manifestPath), manifestPath);
  const [shared, ...resources] = await Promise.all([
    bundleStandPages(),
    ...pages.map(async ({ resourceKey, entry }) => ({
      key: resourceKey,
      bundle: await bundleResource(entry),
    })),
  ]);
  keepBundles({ pages, shared, resources: new Map(resources.map(({ key, bundle }) => [key, bundle])) });
}
