/**
 * `forge lint` without account and network: the same @forge/manifest and @forge/lint, called from here.
 *
 *     tsx tools/forge-lint.ts [directory of the app]
 */
import { lintSources } from './forge/lint-sources';
import { OfflineFeatureFlags } from './forge/offline-feature-flags';
import { withOfflineSwagger } from './forge/offline-swagger';
import { describeProblem, withoutRepetition } from './forge/problem';
import { validateManifest } from './forge/validate-manifest';
import { WarningCollector } from './forge/warning-collector';

async function main(): Promise<void> {
  process.chdir(process.argv[2] ?? '.');
  const logger = new WarningCollector();
  const featureFlags = new OfflineFeatureFlags(logger);
  const fromManifest = await validateManifest(featureFlags);
  const fromSources = await withOfflineSwagger(() => lintSources(logger, featureFlags));
  const problems = withoutRepetition([...fromManifest, ...fromSources.problems]);
  const lines = [...problems.map(describeProblem), ...logger.warnings];
  lines.forEach((line) => console.log(line));
  console.log(`manifest.yml and ${fromSources.files} source files linted, problems: ${lines.length}`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error('forge lint could not run:', error);
  process.exitCode = 1;
});
