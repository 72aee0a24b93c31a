import type { ConfigurationSummary } from '../../../administration/admin-api';
import type { BackfillProgress } from '../../../administration/backfill/backfill-api';

/** Why a backfill cannot be started, and what to do about it. The dry run is still possible. */
export function whyNoBackfill(
  { name, state, hasClientSecret }: ConfigurationSummary,
  backfill: BackfillProgress | undefined,
): { title: string; advice: string } | undefined {
  if (backfill?.state === 'running' || backfill?.state === 'paused') {
    return {
      title: `A backfill of ${name} is ${backfill.state === 'paused' ? 'paused' : 'under way'}`,
      advice: 'Another one can be started once it is done or cancelled.',
    };
  }
  if (state.kind === 'disabled') {
    return { title: `${name} is disabled`, advice: 'Enable it before you start a backfill.' };
  }
  if (!hasClientSecret) {
    return { title: `${name} has no OAuth client secret`, advice: 'Enter it before you start a backfill.' };
  }
  return undefined;
}
