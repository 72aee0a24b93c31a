import type { ReconcileDependencies } from './session-to-reconcile';

/** The same, with stores that are read and never written. */
export function withoutWrites(dependencies: ReconcileDependencies): ReconcileDependencies {
  const { sessionIssues, representatives } = dependencies;
  return {
    ...dependencies,
    sessionIssues: { get: (marker) => sessionIssues.get(marker), replace: async () => true },
    representatives: {
      read: (keys) => representatives.read(keys),
      keepMatch: async () => undefined,
      replaceUnmatched: async () => true,
    },
  };
}
