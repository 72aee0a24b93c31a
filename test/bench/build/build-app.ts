import { bundleFunctions } from '../../../tools/forge/bundle-app';
import { OfflineFeatureFlags } from '../../../tools/forge/offline-feature-flags';
import { WarningCollector } from '../../../tools/forge/warning-collector';
import { readManifest } from '../../stand/forge/manifest';
import { manifestPath } from '../../stand/stand';
import type { FunctionPlace } from '../replay/load-function';
import { bundledEntries, entryNamed, type BundledEntry } from './bundled-entries';

/** The app as it would be deployed. */
export interface BuiltApp {
  /** A temporary directory, the caller's to remove. */
  directory: string;
  entries: BundledEntry[];
  /** The function that an event is measured with. */
  processDelivery: FunctionPlace;
}

/** Bundles the app's functions as `forge deploy` does. @throws what the bundler throws */
export async function buildApp(): Promise<BuiltApp> {
  const logger = new WarningCollector();
  const { directory } = await bundleFunctions(logger, new OfflineFeatureFlags(logger));
  const entries = bundledEntries(directory);
  return { directory, entries, processDelivery: placeOf('process-delivery', entries) };
}

/** `handler: entry/process-delivery.processDelivery` is the export `processDelivery` of that file. */
function placeOf(functionKey: string, entries: readonly BundledEntry[]): FunctionPlace {
  const handler = readManifest(manifestPath).functions.get(functionKey)?.handler ?? '';
  const [module = '', name = ''] = handler.split('.');
  return { file: entryNamed(entries, module).file, name };
}
