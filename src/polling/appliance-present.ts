import { hour } from '../foundation/durations';
import type { ApplianceClient } from '../session/appliance-client';
import { PermissionMissing, ReportRefused } from '../session/appliance-errors';

/** The present by the appliance's clock. */
export interface AppliancePresent {
  /** Milliseconds since 1970 UTC; what is certainly over, if the clock is not known. */
  at: number;
  /** What has to be added to a time of this installation to have the appliance's; 0 if it is not known. */
  skew: number;
  /** How far `skew` may be wrong, in milliseconds. */
  uncertainty: number;
}

/** How far an appliance's clock is trusted to be right if it cannot be asked: two hours. */
const uncertaintyOfUnknownClock = 2 * hour;

/**
 * Asks the appliance for its time. If the account may not ask, or the answer holds none, this installation's
 * clock serves with a wide margin: nothing is missed, only listed more often.
 *
 * @param now milliseconds by this installation's clock
 * @throws PolicyError: those of `ApplianceClient.apiInfo`, but for a missing right
 */
export async function presentOf(
  appliance: Pick<ApplianceClient, 'apiInfo'>,
  now: () => number,
): Promise<AppliancePresent> {
  const asked = now();
  const at = await timeOf(appliance);
  if (at !== undefined) return { at, skew: at - asked, uncertainty: 0 };
  return { at: asked - uncertaintyOfUnknownClock, skew: 0, uncertainty: uncertaintyOfUnknownClock };
}

async function timeOf(appliance: Pick<ApplianceClient, 'apiInfo'>): Promise<number | undefined> {
  try {
    return (await appliance.apiInfo()).at;
  } catch (error) {
    if (error instanceof PermissionMissing || error instanceof ReportRefused) return undefined;
    throw error;
  }
}
