import { compiledInvitationTemplate } from './compiled-invitation';
import type { CompiledTemplate } from './compiled-template';
import { loadPrecompiled, type Precompiled } from './precompiled';

const precompiled: Precompiled = compiledInvitationTemplate;

/** The template of invitations that the app ships, apart from those of reports, which take much to load. */
export function compiledInvitation(): CompiledTemplate {
  return loadPrecompiled(precompiled);
}
