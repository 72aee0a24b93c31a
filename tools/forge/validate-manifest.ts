import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import type { OfflineFeatureFlags } from './offline-feature-flags';
import type { Problem } from './problem';

/** Puts the manifest.yml of the current directory through the full validation of @forge/manifest. */
export async function validateManifest(featureFlags: OfflineFeatureFlags): Promise<Problem[]> {
  // With the linter's own options, so that both share one compiled schema: it takes seconds to compile.
  const options = { deprecatedRuntimes: await featureFlags.getDeprecatedRuntimes() };
  const processor = ProcessorBuilder.instance()
    .withValidation(ValidationTypes.FULL)
    .withOptions(options)
    .build();
  const { success, errors = [] } = await processor.process();
  if (!success && errors.length === 0) return [inManifest({ message: 'manifest.yml is not valid' })];
  return errors.map(inManifest);
}

function inManifest(found: Partial<Problem> & Pick<Problem, 'message'>): Problem {
  const { level = 'error', line = 0, column = 0, message } = found;
  return { level, file: 'manifest.yml', line, column, message };
}
