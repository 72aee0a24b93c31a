import { getEntryPoints, getNodeBundler, NativeUIBundler } from '@forge/bundler';
import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import type { OfflineFeatureFlags } from './offline-feature-flags';
import type { WarningCollector } from './warning-collector';

/** One directory of output: the code of all functions, or one UI Kit page. */
export interface Bundle {
  readonly name: string;
  /** A temporary directory, the caller's to remove. */
  readonly directory: string;
  /** Of functions: the files that the platform loads, without their extension. */
  readonly entries?: readonly string[];
}

/** A file to be bundled, as it is called in the output, without its extension, and its path. */
export type EntryPoint = ReturnType<typeof getEntryPoints>[number];

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
  const functions = await bundleFunctions(logger, featureFlags);
  const resources = await newConfigFile().getResources(['nativeUI']);
  const pages = await new NativeUIBundler(logger).bundleResources(resources);
  return [
    functions,
    ...pages.nativeUiBundlesDetails.map(({ key, path }) => ({ name: `page ${key}`, directory: path })),
  ];
}

/**
 * Bundles functions as `forge deploy` does.
 *
 * @param entryPoints what is bundled instead of the functions of the app in the current directory
 * @throws what the bundler throws
 */
export async function bundleFunctions(
  logger: WarningCollector,
  featureFlags: OfflineFeatureFlags,
  entryPoints?: EntryPoint[],
): Promise<Bundle> {
  const config = newConfigFile();
  const chosen = entryPoints ?? getEntryPoints(await config.getAppHandlers());
  const { outputDir } = await getNodeBundler(logger, noWrapper, config, featureFlags).bundle({
    appDirectory: process.cwd(),
    entryPoints: chosen,
  });
  return { name: 'functions', directory: outputDir, entries: chosen.map(({ name }) => name) };
}

function newConfigFile(): ConfigFile {
  return new ConfigFile(new FileSystemReader(), new FileSystemWriter());
}
