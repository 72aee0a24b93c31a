import { assetsFrom, type ConsoleAssets } from './assets';
import { bundleResource, bundleStandPages, type Bundle } from './bundle';
import type { ModulePage } from './shell';

export type { ConsoleAssets } from './assets';
export type { ModulePage } from './shell';

/** What the stand's web pages are built for. */
export interface ConsoleOptions {
  readonly pages: readonly ModulePage[];
  /** The app's name as its users read it. */
  readonly appName?: string;
}

/**
 * Bundles the console, the host of UI Kit pages and each page's resource; a resource that several modules share is
 * bundled once.
 *
 * @throws esbuild's `BuildFailure` if a source does not compile
 */
export async function buildConsole({
  pages,
  appName = 'Remote Support for Jira',
}: ConsoleOptions): Promise<ConsoleAssets> {
  const entries = new Map(pages.map(({ resourceKey, entry }) => [resourceKey, entry]));
  const [shared, ...bundles] = await Promise.all([
    bundleStandPages(),
    ...[...entries].map(async ([key, entry]): Promise<[string, Bundle]> => [
      key,
      await bundleResource(entry),
    ]),
  ]);
  return assetsFrom({ appName, pages, shared, resources: new Map(bundles) });
}
