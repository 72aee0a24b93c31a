import type { ConnectionTest, TestStep } from '../../../administration/admin-api';
import { counted } from '../../shared/words';

interface OutcomeInWords {
  word: string;
  look: 'success' | 'moved' | 'removed' | 'default';
}

export const outcomeWords: Record<TestStep['outcome'], OutcomeInWords> = {
  passed: { word: 'Passed', look: 'success' },
  warning: { word: 'Warning', look: 'moved' },
  failed: { word: 'Failed', look: 'removed' },
  skipped: { word: 'Skipped', look: 'default' },
};

interface ResultInWords {
  title: string;
  look: 'success' | 'warning' | 'error';
}

/** The result of a test as a whole. */
export function resultInWords({ steps }: ConnectionTest): ResultInWords {
  const count = (outcome: TestStep['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  const failed = count('failed');
  if (failed > 0) return { title: counted(failed, 'step failed', 'steps failed'), look: 'error' };
  const warnings = count('warning');
  if (warnings > 0) {
    return { title: `It works, with ${counted(warnings, 'warning', 'warnings')}`, look: 'warning' };
  }
  return { title: 'Everything works', look: 'success' };
}
