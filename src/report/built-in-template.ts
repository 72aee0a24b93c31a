import { compiledBuiltIns } from './compiled-built-ins';
import type { CompiledTemplate } from './compiled-template';
import { loadPrecompiled, type Precompiled } from './precompiled';
import type { ReportUse } from './template-use';

const precompiled: Record<ReportUse, Precompiled> = compiledBuiltIns;

/** The template of reports that the app ships for a use. It was compiled when the project was built. */
export function compiledBuiltIn(use: ReportUse): CompiledTemplate {
  return loadPrecompiled(precompiled[use]);
}
