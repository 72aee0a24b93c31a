/**
 * Builds the app with the bundler of `forge deploy`, without account and network, and reports the sizes.
 *
 *     tsx tools/forge-bundle.ts [directory of the app]
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleApp } from './forge/bundle-app';
import type { Bundle } from './forge/bundle-app';
import { OfflineFeatureFlags } from './forge/offline-feature-flags';
import { WarningCollector } from './forge/warning-collector';

/** Scripts and pages; the source maps beside them never reach a customer's browser or function. */
const SHIPPED = /\.(c?js|html)$/;

async function main(): Promise<void> {
  process.chdir(process.argv[2] ?? '.');
  const logger = new WarningCollector();
  const bundles = await bundleApp(logger, new OfflineFeatureFlags(logger));
  for (const bundle of bundles) {
    console.log(describeSize(bundle));
    rmSync(bundle.directory, { recursive: true, force: true });
  }
  logger.warnings.forEach((warning) => console.log(`warning ${warning}`));
  process.exitCode = logger.warnings.length > 0 ? 1 : 0;
}

function describeSize({ name, directory }: Bundle): string {
  const files = readdirSync(directory).filter((file) => SHIPPED.test(file));
  const contents = files.map((file) => readFileSync(join(directory, file)));
  const size = contents.reduce((sum, content) => sum + content.length, 0);
  const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
  return `${name}: ${kilobytes(size)}, zipped ${kilobytes(zipped)}`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
