import { StatsigService } from '@forge/cli-shared';
import type { DynamicConfig, DynamicConfigKey, Logger } from '@forge/cli-shared';

/** Runtimes that `forge deploy` no longer takes; the platform tells its tools so through a remote setting. */
const DEPRECATED_RUNTIMES = ['nodejs18.x', 'nodejs20.x'];

/**
 * The platform's tools ask a remote service which of their features are on. This one answers by itself: every
 * feature has its built-in default, and the deprecated runtimes are those known here.
 */
export class OfflineFeatureFlags extends StatsigService {
  constructor(logger: Logger) {
    super(
      logger,
      undefined,
      { getCredentials: () => Promise.reject(new Error('No account is used offline.')) },
      { readConfigSection: () => Promise.resolve('missing') },
    );
  }

  override checkGate(): Promise<boolean | null> {
    return Promise.resolve(null);
  }

  override getDynamicConfig<Key extends DynamicConfigKey>(key: Key): Promise<DynamicConfig[Key] | null> {
    return Promise.resolve(key === 'xls-forge-cli-deprecated-runtimes' ? DEPRECATED_RUNTIMES : null);
  }
}
