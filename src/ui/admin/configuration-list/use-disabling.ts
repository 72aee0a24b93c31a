import type { ConfigurationSummary } from '../../../administration/admin-api';
import type { Problem } from '../../../resolver/page-answer';
import { announce } from '../../shared/announce';
import type { AskedRemarks } from '../confirm-remarks';
import { useConfirmedChange } from '../use-confirmed-change';

/** Disables a configuration, or enables it again. */
export function useDisabling(onChanged: () => Promise<void>): {
  isRunning: boolean;
  problem: Problem | undefined;
  /** What has to be confirmed before it is enabled. */
  asked: AskedRemarks | undefined;
  toggle: (configuration: ConfigurationSummary) => Promise<void>;
} {
  const { run, isRunning, problem, asked } = useConfirmedChange('setDisabled');
  const toggle = async ({ id, revision, name, state }: ConfigurationSummary) => {
    const disabled = state.kind !== 'disabled';
    const saved = await run({ id, revision, disabled });
    if (saved) {
      announce(disabled ? `${name} is disabled` : `${name} is enabled`, {
        description: saved.notes.join(' ') || undefined,
      });
    }
    await onChanged();
  };
  return { isRunning, problem, asked, toggle };
}
