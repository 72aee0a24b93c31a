import type { ApplianceSession } from '../appliance-session';

/**
 * The end as the reports show it (milliseconds by the appliance's clock): it appears some seconds after the
 * event, and never for a session that closed abnormally.
 *
 * @param machineNow milliseconds by the machine's clock
 */
export function reportedEnd(session: ApplianceSession, machineNow: number): number | undefined {
  const { ending } = session;
  if (ending === undefined || ending.abnormally || ending.visibleFrom === undefined) return undefined;
  return ending.visibleFrom <= machineNow ? ending.at : undefined;
}
