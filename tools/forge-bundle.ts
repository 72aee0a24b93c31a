/**
 * Builds the app with the bundler of `forge deploy`, without account and network, and reports the sizes. A file that
 * is larger than its limit, or carries what does not belong there, is a failure.
 *
 *     tsx tools/forge-bundle.ts [directory of the app]
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleApp } from './forge/bundle-app';
import type { Bundle } from './forge/bundle-app';
import { functionLimits } from './forge/bundle-limits';
import { functionProblems, inlineSourceMaps, type ShippedFile } from './forge/bundle-problems';
import { OfflineFeatureFlags } from './forge/offline-feature-flags';
import { WarningCollector } from './forge/warning-collector';

/** Scripts and pages; the source maps beside them never reach a customer's browser or function. */
const SHIPPED = /\.(c?js|html)$/;

async function main(): Promise<void> {
  process.chdir(process.argv[2] ?? '.');
  const logger = new WarningCollector();
  const bundles = await bundleApp(logger, new OfflineFeatureFlags(logger));
  const problems = bundles.flatMap(reportBundle);
  [...logger.warnings, ...problems].forEach((problem) => console.log(`warning ${problem}`));
  process.exitCode = logger.warnings.length + problems.length > 0 ? 1 : 0;
}

/** Tells the sizes, and removes the bundle. @returns what is wrong with it */
function reportBundle({ name, directory, entries }: Bundle): string[] {
  const files = shippedFiles(directory);
  rmSync(directory, { recursive: true, force: true });
  if (!entries) {
    console.log(`${name}: ${describeSize(files)}`);
    return inlineSourceMaps(files).map((problem) => `${name}: ${problem}`);
  }
  for (const file of files) console.log(`${file.path}: ${describeSize([file])}`);
  return [...inlineSourceMaps(files), ...functionProblems(files, entries, functionLimits)];
}

function shippedFiles(directory: string): ShippedFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => SHIPPED.test(path))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(directory, path)) }));
}

function describeSize(files: readonly ShippedFile[]): string {
  const size = files.reduce((sum, { content }) => sum + content.length, 0);
  const zipped = files.reduce((sum, { content }) => sum + gzipSync(content).length, 0);
  return `${kilobytes(size)}, zipped ${kilobytes(zipped)}`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
