import { withApply, type ApplyPorts, type ReadPorts, type ReconcilePorts } from './ports';

/** The same, with stores that are read and never written. */
export function withoutWrites(ports: ReadPorts & ApplyPorts): ReconcilePorts {
  const { sessionIssues, representatives } = ports;
  return withApply({
    ...ports,
    sessionIssues: { get: (marker) => sessionIssues.get(marker), replace: async () => true },
    representatives: {
      read: (keys) => representatives.read(keys),
      keepMatch: async () => undefined,
      replaceUnmatched: async () => true,
    },
  });
}
