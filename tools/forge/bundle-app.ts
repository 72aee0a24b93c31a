import { getEntryPoints, getNodeBundler, NativeUIBundler } from '@forge/bundler';
import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import type { OfflineFeatureFlags } from './offline-feature-flags';
import type { WarningCollector } from './warning-collector';

/** One directory of output: the code of all functions, or one UI Kit page. */
export interface Bundle {
  readonly name: string;
  /** A temporary directory, the caller's to remove. */
  readonly directory: string;
}

/** The platform's own code around the functions is downloaded by `forge deploy`; it is not what is tried here. */
const noWrapper: Parameters<typeof getNodeBundler>[1] = {
  getNodeRuntimeWrapper: () => Promise.resolve({ script: '', source: '', version: 'none' }),
  getNodeRuntimeLoader: () => Promise.resolve(undefined),
};

/**
 * Bundles the app in the current directory as `forge deploy` does: its functions, then its UI Kit pages.
 *
 * @throws what the bundler throws, with TypeScript's or webpack's message, when the app does not build
 */
export async function bundleApp(
  logger: WarningCollector,
  featureFlags: OfflineFeatureFlags,
): Promise<Bundle[]> {
  const config = new ConfigFile(new FileSystemReader(), new FileSystemWriter());
  const functions = await getNodeBundler(logger, noWrapper, config, featureFlags).bundle({
    appDirectory: process.cwd(),
    entryPoints: getEntryPoints(await config.getAppHandlers()),
  });
  const pages = await new NativeUIBundler(logger).bundleResources(await config.getResources(['nativeUI']));
  return [
    { name: 'functions', directory: functions.outputDir },
    ...pages.nativeUiBundlesDetails.map(({ key, path }) => ({ name: `page ${key}`, directory: path })),
  ];
}
