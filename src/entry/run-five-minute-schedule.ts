import { bringBackDueDeliveries } from '../delivery/bring-back-due-deliveries';
import { bringBackDependencies } from '../forge/app';

/** The schedule `five-minutes`: everything that recurs hangs on it. */
export async function runFiveMinuteSchedule(): Promise<{ statusCode: number }> {
  await bringBackDueDeliveries(bringBackDependencies());
  return { statusCode: 204 };
}
